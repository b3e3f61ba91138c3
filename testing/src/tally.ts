import type { TestEvent } from 'node:test/reporters'

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** Counts test events one by one: tests, not the suites around them. */
export function createTally(): { count(event: TestEvent): void; total(): Tally } {
	const tally = { passed: 0, failed: 0, skipped: 0 }
	return {
		count(event) {
			if (event.type !== 'test:pass' && event.type !== 'test:fail') return
			if (event.data.details.type === 'suite') return
			if (event.type === 'test:fail') tally.failed++
			else if (event.data.skip !== undefined) tally.skipped++
			else tally.passed++
		},
		total: () => ({ ...tally }),
	}
}
