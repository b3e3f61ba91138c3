/** One thing to be measured. `run` does the whole work once. */
export type Subject = { readonly name: string; readonly run: () => unknown }

export type RoundsOptions = {
	/** How often each subject is measured. */
	readonly rounds: number
	/** How often each subject runs unmeasured before. */
	readonly warmUp: number
	/** Nanoseconds, for tests. */
	readonly clock?: () => bigint
}

/** What a run answers is kept here, so that no optimiser may leave the work out. */
let kept: unknown

/**
 * Runs all subjects in turn, round after round, each round beginning with another one, so that a slow moment of the machine
 * falls on all alike. @returns the nanoseconds of every round by name
 */
export function measureRounds(
	subjects: readonly Subject[],
	options: RoundsOptions,
): ReadonlyMap<string, readonly number[]> {
	const clock = options.clock ?? process.hrtime.bigint
	const times = new Map(subjects.map(({ name }) => [name, [] as number[]]))
	for (let round = -options.warmUp; round < options.rounds; round++) {
		for (let turn = 0; turn < subjects.length; turn++) {
			const subject = subjects[(turn + round + options.warmUp) % subjects.length]
			if (subject === undefined) continue
			const before = clock()
			kept = subject.run()
			const took = Number(clock() - before)
			if (round >= 0) times.get(subject.name)?.push(took)
		}
	}
	return times
}

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b)
	const middle = sorted.length >> 1
	const upper = sorted[middle] ?? Number.NaN
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** What the last measured run answered. */
export function lastResult(): unknown {
	return kept
}
