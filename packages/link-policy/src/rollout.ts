import type { Rollout } from './policy.ts'

/** Whether a key is in a rollout. The same key always falls on the same place from 0 to 99.99; raising the percentage only adds keys. */
export function isInRollout({ percent, salt }: Rollout, key: string): boolean {
	return placeOf(`${salt}\n${key}`) < percent * 100
}

/** A stable place from 0 to 9,999: FNV-1a over UTF-16 units, then mixed so that near keys land apart. */
function placeOf(text: string): number {
	let hash = 0x811c9dc5
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
	return ((hash ^ (hash >>> 16)) >>> 0) % 10_000
}
