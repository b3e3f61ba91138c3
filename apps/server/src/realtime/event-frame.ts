import type { StoredEvent } from '../db/index.ts'
import { encodeTextFrame } from './text-frame.ts'

/** A frame with the events `from`…`to` of a log, built once for all who get it. */
export type EventFrame = { readonly from: number; readonly to: number; readonly bytes: Buffer }

/** Events go into one frame until it has about this many characters. */
const frameSize = 48 * 1024

/**
 * Puts events, in order, into as few frames as size allows. The stored JSON goes out as it is.
 * @param breaks places after which a frame must begin, since somebody has everything up to there
 */
export function createEventFrames(
	log: { readonly name: string; readonly epoch: string },
	events: readonly StoredEvent[],
	breaks: ReadonlySet<number>,
): readonly EventFrame[] {
	const name = JSON.stringify(toWireName(log.name))
	const head = `{"type":"events","log":${name},"epoch":${JSON.stringify(log.epoch)},"events":[`
	return groupEvents(events, breaks).map((group) => ({
		from: group[0]?.seq ?? 0,
		to: group.at(-1)?.seq ?? 0,
		bytes: encodeTextFrame(`${head}${group.map(({ body }) => body).join(',')}]}`),
	}))
}

/** The name a log has on the wire: a person's own inbox is just `inbox`. */
export function toWireName(log: string): string {
	return log.startsWith('inbox:') ? 'inbox' : log
}

function groupEvents(events: readonly StoredEvent[], breaks: ReadonlySet<number>): readonly StoredEvent[][] {
	const groups: StoredEvent[][] = []
	let room = 0
	for (const event of events) {
		if (event.body.length > room || groups.length === 0 || breaks.has(event.seq - 1)) {
			groups.push([])
			room = frameSize
		}
		groups.at(-1)?.push(event)
		room -= event.body.length
	}
	return groups
}
