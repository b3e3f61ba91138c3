import type { ServerFrame } from '@hutong/protocol'
import type { Outbox } from './outbox.ts'
import { encodeTextFrame } from './text-frame.ts'

/** One device of one person, after its hello. */
export type Connection = {
	readonly user: string
	readonly session: string
	readonly outbox: Outbox
	/** By log: seq of the last event this device has been given. Logs that are not here are not sent. */
	readonly positions: Map<string, number>
	/** Ends the connection with a WebSocket close code; the device comes back and resumes. */
	readonly close: (code: number, reason: string) => void
}

/** Sends one frame to one connection. */
export function sendFrame(outbox: Outbox, frame: ServerFrame): void {
	outbox.push(encodeTextFrame(JSON.stringify(frame)))
}
