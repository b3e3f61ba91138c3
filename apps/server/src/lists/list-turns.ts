/** When each list is asked for next. */
export type ListTurns = {
	/** In so many milliseconds; a turn set before is given up. */
	after(name: string, pause: number): void
	/** At once. Resolves when it is done. */
	now(name: string): Promise<void>
	end(name: string): void
	/** No more turns; resolves when those under way are done. */
	close(): Promise<void>
}

/** @param take must not throw */
export function createTurns(take: (name: string) => Promise<void>): ListTurns {
	const timers = new Map<string, NodeJS.Timeout>()
	const running = new Set<Promise<void>>()
	let isClosed = false

	function now(name: string): Promise<void> {
		const turn = take(name).finally(() => running.delete(turn))
		running.add(turn)
		return turn
	}

	return {
		now,
		after(name, pause) {
			clearTimeout(timers.get(name))
			if (!isClosed) timers.set(name, setTimeout(() => void now(name), pause).unref())
		},
		end(name) {
			clearTimeout(timers.get(name))
			timers.delete(name)
		},
		async close() {
			isClosed = true
			for (const timer of timers.values()) clearTimeout(timer)
			await Promise.all(running)
		},
	}
}
