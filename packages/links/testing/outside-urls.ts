import { readFileSync } from 'node:fs'
import { findOutside } from '@hutong/testing'

const listed = readFileSync(new URL('./outside-urls.txt', import.meta.url), 'utf8')

/** The names of the differences a section of `outside-urls.txt` lists, in its order. */
export function readDifferences(section: string): readonly string[] {
	const body = listed.split(/^## /m).find((part) => part.startsWith(`${section}\n`)) ?? ''
	const lines = body.split('\n').slice(1)
	return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.slice(0, line.indexOf(':')))
}

/** Cases written by others, below `suites/url`; null where they are absent. */
export function readOutside(name: string): string | null {
	const file = findOutside(`suites/url/${name}`)
	return file === null ? null : readFileSync(file, 'utf8')
}

/** Gives each case the first listed difference it has, null when it has none, and counts them all. */
export function createSorter<Case>(section: string, has: Readonly<Record<string, (one: Case) => boolean>>) {
	const names = readDifferences(section)
	const met = new Set<string>()
	return {
		differenceOf(one: Case): string | null {
			const name = names.find((listedName) => has[listedName]?.(one)) ?? null
			if (name !== null) met.add(name)
			return name
		},
		/** Names that are listed but not known or not met, or known but not listed. */
		stale: () => [
			...names.filter((name) => !met.has(name)),
			...Object.keys(has).filter((name) => !names.includes(name)),
		],
	}
}
