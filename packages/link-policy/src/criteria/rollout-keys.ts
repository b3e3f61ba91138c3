import type { Rollout } from '../policy.ts'
import { isInRollout } from '../rollout.ts'

/** Tries this many keys: a percentage has two places, so that nearly every state is met long before. */
const mostTries = 50_000
/** More keys than this are kept only to have each rollout from both sides. */
const mostKeys = 64

/** Keys that are in other ones of the rollouts each: as many different states as can be found, each rollout from both sides. */
export function keysOfRollouts(rollouts: readonly Rollout[], toKey: (place: number) => string): readonly string[] {
	const distinct = [...new Map(rollouts.map((rollout) => [`${rollout.percent} ${rollout.salt}`, rollout])).values()]
	// Nobody is in 0 %, and everybody in 100 %: there is one side only.
	const states = 2 ** distinct.filter(({ percent }) => percent > 0 && percent < 100).length
	const keys: string[] = []
	const met = new Set<string>()
	const sides = new Set<string>()
	for (let place = 0; distinct.length > 0 && place < mostTries && met.size < states; place++) {
		const key = toKey(place)
		const inside = distinct.map((rollout) => isInRollout(rollout, key))
		const shown = inside.map((isIn, at) => `${at} ${isIn}`).filter((side) => !sides.has(side))
		const state = inside.join()
		if (shown.length === 0 && (met.has(state) || keys.length >= mostKeys)) continue
		met.add(state)
		for (const side of shown) sides.add(side)
		keys.push(key)
	}
	return keys
}
