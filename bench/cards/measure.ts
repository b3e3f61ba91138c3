import { measureAsyncRounds } from '../src/async-rounds.ts'
import { median } from '../src/rounds.ts'
import type { Page, PageGroup } from './page.ts'
import type { Reader } from './readers.ts'

/** How a reader did with the pages of a group. */
export type Outcome = {
	readonly reader: string
	readonly group: string
	/** Pages a second of the processor's time, the median of all rounds. */
	readonly perSecond: number
	readonly titles: { readonly right: number; readonly known: number; readonly found: number }
	readonly prices: { readonly right: number; readonly wrong: number; readonly known: number }
}

/** Measures every reader with the pages of one group, and judges what each found. */
export async function measureGroup(
	readers: readonly Reader[],
	{ name: group, pages }: PageGroup,
	rounds: number,
): Promise<readonly Outcome[]> {
	const subjects = readers.map(({ name, read }) => ({
		name,
		run: async () => {
			for (const page of pages) await read(page)
		},
	}))
	// A reader is quick only when the engine has seen it for some seconds, as a server's has.
	const times = await measureAsyncRounds(subjects, { rounds, warmUp: 2, atLeast: 2e9 })
	return Promise.all(
		readers.map(async (reader) => {
			const perSecond = (pages.length / median(times.get(reader.name) ?? [])) * 1e9
			return { reader: reader.name, group, perSecond, ...(await judge(reader, pages)) }
		}),
	)
}

async function judge({ read }: Reader, pages: readonly Page[]): Promise<Pick<Outcome, 'titles' | 'prices'>> {
	const titles = { right: 0, known: 0, found: 0 }
	const prices = { right: 0, wrong: 0, known: 0 }
	for (const page of pages) {
		const found = await read(page)
		titles.found += Number(found.title !== null)
		titles.known += Number(page.title !== null)
		titles.right += Number(page.title !== null && page.title === found.title)
		prices.known += Number(page.price !== null)
		const isRight = found.price !== null && found.price === page.price
		prices.right += Number(isRight)
		prices.wrong += Number(found.price !== null && !isRight)
	}
	return { titles, prices }
}
