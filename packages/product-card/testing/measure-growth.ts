/**
 * Measures how much more a task costs at eight times the size: about 8 where it is linear, about 64 where it is quadratic, 1
 * where a cap ends it. What else runs on the machine can only add to a run, so the least of several counts, and a growth
 * above `enough` is measured again before it is believed.
 */
export function measureGrowth(task: (size: number) => void, size: number, enough: number): number {
	task(size)
	let growth = Number.POSITIVE_INFINITY
	for (let attempt = 0; attempt < 4 && growth > enough; attempt += 1) {
		const [small, large] = [measureCost(() => task(size)), measureCost(() => task(size * 8))]
		// Below half a millisecond the clock's own grain would be measured.
		growth = Math.min(growth, large / Math.max(small, 0.5))
	}
	return growth
}

function measureCost(task: () => void): number {
	const costs = [0, 1, 2].map(() => {
		const before = performance.now()
		task()
		return performance.now() - before
	})
	return Math.min(...costs)
}
