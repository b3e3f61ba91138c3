/** Keeps rendered pictures in memory until they weigh more than a limit; the longest unused go first. */
export type PictureCache = {
	/** Gives the kept bytes, or makes them once however many ask at the same time. A failed making is not kept. */
	readonly get: (name: string, make: () => Promise<Buffer>) => Promise<Buffer>
	/** The weight of what is kept, in bytes. */
	readonly bytes: () => number
}

/** Creates an empty cache; `limit` is in bytes. */
export function createPictureCache(limit: number): PictureCache {
	const kept = new Map<string, Buffer>()
	const making = new Map<string, Promise<Buffer>>()
	let bytes = 0

	function keep(name: string, picture: Buffer): void {
		kept.set(name, picture)
		bytes += picture.length
		for (const [oldest, each] of kept) {
			if (bytes <= limit) return
			kept.delete(oldest)
			bytes -= each.length
		}
	}

	async function makeAndKeep(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
		const picture = await make()
		keep(name, picture)
		return picture
	}

	function makeOnce(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
		const underWay = making.get(name)
		if (underWay) return underWay
		const started = makeAndKeep(name, make).finally(() => making.delete(name))
		making.set(name, started)
		return started
	}

	async function get(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
		const found = kept.get(name)
		if (!found) return makeOnce(name, make)
		kept.delete(name)
		kept.set(name, found)
		return found
	}

	return { get, bytes: () => bytes }
}
