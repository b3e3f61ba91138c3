/** One thing to be measured that may wait for itself. `run` does the whole work once. */
export type AsyncSubject = { readonly name: string; readonly run: () => Promise<unknown> }

export type AsyncRoundsOptions = {
	readonly rounds: number
	/** Rounds that are run before and not counted. */
	readonly warmUp: number
	/** A quick subject runs so often in one round that this many nanoseconds go by; 500 ms when not given. */
	readonly atLeast?: number
	/** Nanoseconds; when not given those the processor spent on this process, all its threads together. */
	readonly clock?: () => number
}

/**
 * Runs all subjects in turn, round after round, each round beginning with another one, so that a slow moment of the machine
 * falls on all alike. @returns the nanoseconds one run took in every round, by name
 */
export async function measureAsyncRounds(
	subjects: readonly AsyncSubject[],
	options: AsyncRoundsOptions,
): Promise<ReadonlyMap<string, readonly number[]>> {
	const clock = options.clock ?? readProcessTime
	const times = new Map(subjects.map(({ name }) => [name, [] as number[]]))
	for (let round = -options.warmUp; round < options.rounds; round++) {
		const first = (round + options.warmUp) % Math.max(1, subjects.length)
		for (const subject of [...subjects.slice(first), ...subjects.slice(0, first)]) {
			const took = await timeRuns(subject, options.atLeast ?? 500e6, clock)
			if (round >= 0) times.get(subject.name)?.push(took)
		}
	}
	return times
}

async function timeRuns(subject: AsyncSubject, atLeast: number, clock: () => number): Promise<number> {
	const before = clock()
	let runs = 0
	let took = 0
	do {
		await subject.run()
		runs += 1
		took = clock() - before
	} while (took < atLeast && runs < 10_000)
	return took / runs
}

function readProcessTime(): number {
	const { user, system } = process.cpuUsage()
	return (user + system) * 1000
}
