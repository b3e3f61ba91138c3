import type { BodyReader, CreateReader } from './body-reader.ts'
import type { FetchResult } from './fetch-result.ts'
import { raceSignal } from './time-budget.ts'

/** A caller's reader inside a fetch for which others may wait as well. */
export type OwnReader = {
	/** Undefined where the caller takes bodies whole. */
	readonly read: CreateReader | undefined
	/** Throws what the caller's reader threw: that is for the caller alone. */
	rethrow(): void
}

/** Keeps what a reader does to itself: when it throws it has enough, and when its caller has gone the others still get all. */
export function createOwnReader(read: CreateReader | undefined, signal: AbortSignal): OwnReader {
	let failure: { readonly error: unknown } | null = null
	const stop = (error: unknown) => {
		failure = { error }
		return 'enough' as const
	}

	function guard(reader: BodyReader): BodyReader {
		return {
			...(reader.enough === undefined ? {} : { enough: reader.enough }),
			async push(bytes) {
				if (signal.aborted) return 'more'
				try {
					return await raceSignal(Promise.resolve(reader.push(bytes)), signal)
				} catch (error) {
					return signal.aborted ? 'more' : stop(error)
				}
			},
		}
	}

	return {
		read:
			read &&
			((head) => {
				try {
					const reader = read(head)
					return reader && guard(reader)
				} catch (error) {
					stop(error)
					return { push: () => 'enough' }
				}
			}),
		rethrow() {
			if (failure !== null) throw failure.error
		},
	}
}

/**
 * Reads an answer that somebody else fetched to this caller's own reader.
 * @returns false when it was left before its end and this reader wants more, or wants it whole
 */
export async function readAgain(
	result: FetchResult,
	read: CreateReader | undefined,
	signal: AbortSignal,
): Promise<boolean> {
	if (!result.ok || result.status === 304) return true
	const { url, status, headers, contentType, body } = result
	const reader = read?.({ url, status, headers, contentType }) ?? null
	if (reader === null) return !result.truncated
	for (let from = 0; from < body.length; from += pieceBytes) {
		if (reader.enough?.aborted) return true
		const verdict = reader.push(body.subarray(from, from + pieceBytes))
		if ((await raceSignal(Promise.resolve(verdict), signal)) === 'enough') return true
	}
	return !result.truncated || reader.enough?.aborted === true
}

const pieceBytes = 65_536
