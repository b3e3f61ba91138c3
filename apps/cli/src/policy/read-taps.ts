import type { PolicyRequest } from '@hutong/link-policy'
import type { Links } from '@hutong/links'
import { readLines } from '../read-lines.ts'
import { parseTap, type TapProblem } from './parse-tap.ts'

/** A line of a log: a tap, or what is wrong with it. */
export type TapLine =
	| { readonly ok: true; readonly request: PolicyRequest }
	| { readonly ok: false; readonly error: TapProblem & { readonly line: number } }

const longestLine = 1024 * 1024

/** Reads taps line by line, in batches as they arrive. */
export async function* readTaps(input: AsyncIterable<Uint8Array>, links: Links): AsyncGenerator<readonly TapLine[]> {
	let count = 0
	for await (const batch of readLines(input, longestLine)) {
		const now = new Date().toISOString()
		yield batch.map((line): TapLine => {
			count += 1
			const tap = parseTap(line, links, now)
			return tap.ok ? tap : { ok: false, error: { ...tap.problem, line: count } }
		})
	}
}

/** Counts lines, and what could not be read of them. */
export function createLineCount() {
	let [count, broken, first] = [0, 0, 0]
	return {
		add(lines: readonly TapLine[]): void {
			for (const line of lines) {
				count += 1
				if (line.ok) continue
				broken += 1
				first ||= count
			}
		},
		/** What is to be said in the end; null when all could be read. */
		toProblem: () =>
			broken === 0 ? null : `${broken} of ${count} lines could not be read, the first is line ${first}`,
	}
}
