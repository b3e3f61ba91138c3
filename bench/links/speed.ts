import { measureRounds, median } from '../src/rounds.ts'
import { countBytes, type Message } from './corpus.ts'
import type { Finder } from './finders.ts'

export type Speed = {
	/** Megabytes (10⁶ bytes of UTF-8) a second, the median of all rounds. */
	readonly mbPerSecond: number
	readonly nsPerMessage: number
	/** The same for the messages that hold no link, and for those that do. */
	readonly nsWithoutLinks: number
	readonly nsWithLinks: number
}

/** Reads the whole corpus with each finder in turn, round after round. */
export function measureSpeed(
	finders: readonly Finder[],
	corpus: readonly Message[],
	rounds: number,
): ReadonlyMap<string, Speed> {
	const without = corpus.filter(({ truths }) => truths.length === 0).map(({ text }) => text)
	const having = corpus.filter(({ truths }) => truths.length > 0).map(({ text }) => text)
	const options = { rounds, warmUp: 2, warmFor: 400e6 }
	const measure = (texts: readonly string[]) =>
		measureRounds(
			finders.map(({ name, run }) => ({ name, run: () => runAll(run, texts) })),
			options,
		)
	const all = measure(corpus.map(({ text }) => text))
	const [plain, linked] = [measure(without), measure(having)]
	const bytes = countBytes(corpus)
	return new Map(
		finders.map(({ name }) => [
			name,
			{
				mbPerSecond: (bytes / median(all.get(name) ?? [])) * 1000,
				nsPerMessage: median(all.get(name) ?? []) / corpus.length,
				nsWithoutLinks: median(plain.get(name) ?? []) / without.length,
				nsWithLinks: median(linked.get(name) ?? []) / having.length,
			},
		]),
	)
}

function runAll(run: Finder['run'], texts: readonly string[]): unknown {
	let last: unknown
	for (const text of texts) last = run(text)
	return last
}
