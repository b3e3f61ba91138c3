import type { ClientFrame, Cursor, ServerFrame } from '@hutong/protocol'
import { WebSocket } from 'ws'
import type { BrowserPlace } from './browser.ts'
import { until } from './until.ts'

/** A socket of a client, and all that came over it. */
export type Socket = {
	readonly frames: readonly ServerFrame[]
	send(frame: ClientFrame): void
	/** The first frame that is wanted, come or still to come; throws with the close code when the socket closes before. */
	next(isWanted: (frame: ServerFrame) => boolean): Promise<ServerFrame>
	/** Resolves with the close code. */
	readonly closed: Promise<number>
	close(): void
}

/** Opens a socket with a ticket and waits for the welcome. `claims`: the origin its page says it has, where it is not ours. */
export async function openSocket(
	{ origin, port, claims = origin }: BrowserPlace & { readonly claims?: string },
	ticket: string,
	cursors: Readonly<Record<string, Cursor>> = {},
): Promise<Socket> {
	const socket = new WebSocket(`ws://127.0.0.1:${port}/api/socket`, {
		origin: claims,
		headers: { host: new URL(origin).host },
	})
	const frames: ServerFrame[] = []
	let ended: number | null = null
	const closed = new Promise<number>((resolve) => socket.once('close', resolve))
	void closed.then((code) => {
		ended = code
	})
	// The server is the other half: what it sends are its frames.
	socket.on('message', (data) => frames.push(JSON.parse(String(data)) as ServerFrame))
	await new Promise<void>((resolve, reject) => {
		socket.once('open', resolve)
		socket.once('error', reject)
	})
	const send = (frame: ClientFrame) => socket.send(JSON.stringify(frame))
	const next = (isWanted: (frame: ServerFrame) => boolean) =>
		until(() => {
			const found = frames.find(isWanted)
			if (!found && ended !== null) throw new Error(`the socket was closed with ${ended} before that came`)
			return found
		})
	send({ type: 'hello', ticket, cursors: { ...cursors } })
	await next(({ type }) => type === 'welcome')
	return { frames, send, next, closed, close: () => socket.close() }
}
