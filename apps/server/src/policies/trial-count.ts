import type { ReplayExample } from '@hutong/link-policy'
import type { PolicyTrial } from '@hutong/protocol'
import type { LoggedKind } from '../db/index.ts'

type Shift = { readonly before: string; readonly after: string }

const mostExamples = 50

/** Counts what would have changed, by outcome, platform and scene; the most frequent comes first. */
export function createTrialCount() {
	const shifts = {
		outcomes: createShifts<object>(),
		platforms: createShifts<Platform>(),
		scenes: createShifts<Scene>(),
	}
	const examples: PolicyTrial['examples'] = []
	let [replayed, changed, uncertain] = [0, 0, 0]
	return {
		/** @param change null where the tap would have gone as it did */
		add({ host, platform, scene, count }: LoggedKind, change: ReplayExample | null): void {
			replayed += count
			if (change === null) return
			changed += count
			const shift = { before: change.before.outcome, after: change.after.outcome }
			shifts.outcomes.add({}, shift, count)
			shifts.platforms.add({ platform }, shift, count)
			shifts.scenes.add({ scene }, shift, count)
			if (examples.length < mostExamples)
				examples.push({
					...{ host: host ?? '', platform, scene },
					before: { outcome: change.before.outcome, rule: change.before.rule },
					after: { outcome: change.after.outcome, rule: change.after.rule },
				})
		},
		addUncertain({ count }: LoggedKind): void {
			replayed += count
			uncertain += count
		},
		toTrial: (): PolicyTrial => ({
			...{ replayed, changed, uncertain, examples },
			...{ outcomes: shifts.outcomes.list(), platforms: shifts.platforms.list(), scenes: shifts.scenes.list() },
		}),
	}
}

type Platform = { readonly platform: string | null }
type Scene = { readonly scene: string }

function createShifts<Name extends object>() {
	const counts = new Map<string, Name & Shift & { count: number }>()
	return {
		add(name: Name, shift: Shift, count: number): void {
			const key = JSON.stringify([name, shift])
			const known = counts.get(key)
			if (known) known.count += count
			else counts.set(key, { ...name, ...shift, count })
		},
		list: () => [...counts.values()].toSorted((one, other) => other.count - one.count),
	}
}
