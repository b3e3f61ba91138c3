import { Session } from 'node:inspector'

// Only code that is first run after this is counted block by block, so this stands before what is to be counted is loaded.
const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/**
 * Counts the steps a task takes: how often the blocks of code that is no part of Node are entered, as the engine counts them for
 * coverage. The same task takes the same steps on every machine, however busy. What the engine does inside one call (a
 * pattern, a search in a string) is one step.
 */
export function countSteps(task: () => void): number {
	// Taking sets the counts back.
	takeCount()
	task()
	return takeCount()
}

function takeCount(): number {
	let steps = 0
	session.post('Profiler.takePreciseCoverage', (error, coverage) => {
		if (error !== null) throw error
		const scripts = coverage.result.filter(({ url }) => url.startsWith('file:'))
		for (const { ranges } of scripts.flatMap(({ functions }) => functions))
			for (const { count } of ranges) steps += count
	})
	return steps
}
