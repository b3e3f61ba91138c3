import type { BodyReader, Verdict } from './body-reader.ts'
import { BodyRefusal } from './body-refusal.ts'
import { raceSignal, toAbortReason } from './time-budget.ts'

/** The bytes of a body that were taken; `truncated` when its reader had enough before the end. */
export type TakenBody = { readonly body: Uint8Array; readonly truncated: boolean }

/**
 * Takes a body whole, or as much of it as its reader wants. Whoever calls it closes the socket behind it.
 * @throws BodyRefusal when the reader takes longer than `signal` allows; what the pieces or the reader throw
 */
export async function takeBody(
	pieces: AsyncIterable<Uint8Array>,
	reader: BodyReader | null,
	signal: AbortSignal,
): Promise<TakenBody> {
	const taken: Uint8Array[] = []
	const iterator = pieces[Symbol.asyncIterator]()
	try {
		for (;;) {
			const next = await takeNext(iterator, reader?.enough)
			if (next === 'enough') break
			if (next.done === true) return { body: Buffer.concat(taken), truncated: false }
			taken.push(next.value)
			if (reader !== null && (await ask(reader, next.value, signal)) === 'enough') break
		}
		return { body: Buffer.concat(taken), truncated: true }
	} finally {
		// Not waited for: where a piece is still under way it ends with the socket.
		iterator.return?.().catch(() => undefined)
	}
}

/** The reader may have enough while nothing arrives. */
async function takeNext(iterator: AsyncIterator<Uint8Array>, enough: AbortSignal | undefined) {
	if (enough === undefined) return iterator.next()
	if (enough.aborted) return 'enough'
	try {
		return await raceSignal(iterator.next(), enough)
	} catch (error) {
		if (enough.aborted) return 'enough'
		throw error
	}
}

async function ask(reader: BodyReader, piece: Uint8Array, signal: AbortSignal): Promise<Verdict> {
	const verdict = reader.push(piece)
	if (typeof verdict === 'string') return verdict
	try {
		return await raceSignal(verdict, signal)
	} catch (error) {
		const ended = toAbortReason(signal)
		if (ended === null) throw error
		throw new BodyRefusal(ended, 'while the body was read along')
	}
}
