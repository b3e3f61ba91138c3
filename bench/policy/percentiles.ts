/** Nanoseconds of single calls. */
export type Percentiles = { readonly p50: number; readonly p99: number }

/** Times every call by itself, after a round that is not counted. One reading of the clock, some tens of nanoseconds, is in each. */
export function measureCalls<Given>(
	given: readonly Given[],
	call: (one: Given) => unknown,
	clock: () => bigint = process.hrtime.bigint,
): Percentiles {
	for (const one of given) kept = call(one)
	const times = new Float64Array(given.length)
	for (const [at, one] of given.entries()) {
		const before = clock()
		kept = call(one)
		times[at] = Number(clock() - before)
	}
	times.sort()
	const pick = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN
	return { p50: pick(0.5), p99: pick(0.99) }
}

/** What a call answers is kept here, so that no optimiser may leave the work out. */
let kept: unknown

/** What the last call answered. */
export function lastAnswer(): unknown {
	return kept
}
