import type { Duplex } from 'node:stream'

/** What goes out over one socket. Frames of one turn of the loop go in one write. */
export type Outbox = {
	push(frame: Buffer): void
	/** Whether so many bytes may be owed at once; a reader that is further behind is quicker to begin afresh. */
	takes(bytes: number): boolean
	/** Resolves when so little waits that more may be pushed; `false` when the socket has gone. */
	ready(): Promise<boolean>
}

export type OutboxOptions = {
	/** Bytes that may wait for a slow reader before it is dropped, to come back and resume. */
	readonly cap: number
	/** Called when the cap is passed. */
	readonly onOverflow: () => void
}

/** Makes the outbox of a socket that this server upgraded; whoever else writes to it writes whole frames. */
export function createOutbox(socket: Duplex, options: OutboxOptions): Outbox {
	let waiting: Buffer[] = []
	let bytes = 0

	function flush(): void {
		const frames = waiting
		waiting = []
		bytes = 0
		if (socket.destroyed || !socket.writable) return
		socket.write(frames.length === 1 ? frames[0] : Buffer.concat(frames))
		if (socket.writableLength > options.cap) options.onOverflow()
	}

	return {
		push(frame) {
			if (socket.destroyed) return
			if (waiting.length === 0) setImmediate(flush)
			waiting.push(frame)
			bytes += frame.length
			if (socket.writableLength + bytes > options.cap) options.onOverflow()
		},
		takes: (owed) => owed <= options.cap / 2,
		async ready() {
			while (!socket.destroyed && socket.writableLength + bytes > options.cap / 4) await nextRelief(socket)
			return !socket.destroyed
		},
	}
}

/** Waits until the socket has taken something on, or has gone. */
function nextRelief(socket: Duplex): Promise<void> {
	return new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer)
			socket.off('drain', done)
			socket.off('close', done)
			resolve()
		}
		const timer = setTimeout(done, 20)
		socket.on('drain', done)
		socket.on('close', done)
	})
}
