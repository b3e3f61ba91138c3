import { setTimeout } from 'node:timers/promises'

/** Looks until what is seen is right, at most five seconds: the focus, for one, comes back a moment after a dialog has gone. @returns what was seen last */
export async function eventually<Seen>(look: () => Promise<Seen>, isRight: (seen: Seen) => boolean): Promise<Seen> {
	for (let tries = 0; tries < 100; tries++) {
		const seen = await look()
		if (isRight(seen)) return seen
		await setTimeout(50)
	}
	return look()
}
