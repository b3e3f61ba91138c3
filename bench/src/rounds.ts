/** One thing to be measured. `run` does the whole work once. */
export type Subject = { readonly name: string; readonly run: () => unknown }

export type RoundsOptions = {
	/** How often each subject is measured. */
	readonly rounds: number
	/** How often each subject runs unmeasured before. */
	readonly warmUp: number
	/** How long each of those is at least, in nanoseconds, so that what is compiled while it runs is; once when not given. */
	readonly warmFor?: number
	/** A quick subject runs so often in one measurement that this many nanoseconds go by; 40 ms when not given. */
	readonly atLeast?: number
	/** Nanoseconds; when not given those the processor spent on this thread, which others on the machine do not lengthen. */
	readonly clock?: () => number
}

/** A clock that stands still ends no measurement. */
const mostRuns = 100_000

/** What a run answers is kept here, so that no optimiser may leave the work out. */
let kept: unknown

/**
 * Runs all subjects in turn, round after round, each round beginning with another one, so that a slow moment of the machine
 * falls on all alike. @returns the nanoseconds one run took in every round, by name
 */
export function measureRounds(
	subjects: readonly Subject[],
	options: RoundsOptions,
): ReadonlyMap<string, readonly number[]> {
	const clock = options.clock ?? readThreadTime
	const times = new Map(subjects.map(({ name }) => [name, [] as number[]]))
	for (let round = -options.warmUp; round < options.rounds; round++) {
		for (const subject of turned(subjects, round + options.warmUp)) {
			const took = timeRuns(subject, round < 0 ? (options.warmFor ?? 0) : (options.atLeast ?? 40e6), clock)
			if (round >= 0) times.get(subject.name)?.push(took)
		}
	}
	return times
}

function turned<T>(list: readonly T[], by: number): readonly T[] {
	const at = by % Math.max(1, list.length)
	return [...list.slice(at), ...list.slice(0, at)]
}

/** Runs until `atLeast` nanoseconds are over. @returns the nanoseconds of one run */
function timeRuns(subject: Subject, atLeast: number, clock: () => number): number {
	const before = clock()
	let runs = 0
	let took = 0
	do {
		kept = subject.run()
		runs += 1
		took = clock() - before
	} while (took < atLeast && runs < mostRuns)
	return took / runs
}

/** Nanoseconds the processor spent on this thread. The system counts in steps of up to some milliseconds: hence `atLeast`. */
export function readThreadTime(): number {
	const { user, system } = process.threadCpuUsage()
	return (user + system) * 1000
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
