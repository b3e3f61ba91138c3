/** Runs one job for everybody who asks for the same key while it runs. */
export function createRunOnce<Value>(): (key: string, start: () => Promise<Value>) => Promise<Value> {
	const running = new Map<string, Promise<Value>>()
	return (key, start) => {
		const present = running.get(key)
		if (present) return present
		const started = start().finally(() => running.delete(key))
		running.set(key, started)
		return started
	}
}
