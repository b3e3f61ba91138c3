import { setTimeout as wait } from 'node:timers/promises'

/** Looks again and again until there is something, at most half a minute. */
export async function until<Value>(
	look: () => Value | null | undefined | false | Promise<Value | null | undefined | false>,
): Promise<Value> {
	for (let tries = 0; tries < 1500; tries++) {
		const found = await look()
		if (found !== null && found !== undefined && found !== false) return found
		await wait(20)
	}
	throw new Error(`waited for nothing: ${look}`)
}
