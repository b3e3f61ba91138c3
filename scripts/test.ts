import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { run } from 'node:test'
import { spec, type TestEvent } from 'node:test/reporters'
import { fileURLToPath } from 'node:url'
import { createTally, provideChromium, providePostgres } from '@hutong/testing'
import { buildClient } from './build-client.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const asked = process.argv.slice(2)
const tally = createTally()
// Each test file is a process of its own: what one has compiled the next one need not. Their servers inherit it too.
process.env['NODE_COMPILE_CACHE'] ??= `${root}node_modules/.cache/compiled`

buildClient(root)
await prepareChromium()
const stopPostgres = await preparePostgres()
// The longest first, so that no core idles at the end: a journey takes longer than most other files.
await runFiles([
	...findTests('e2e/**/*.test.ts'),
	...findTests('{packages,apps}/*/src/**/*.test.ts', '{testing,scripts,bench}/**/*.test.ts'),
])
await stopPostgres()
const { passed, failed, skipped } = tally.total()
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)

async function prepareChromium(): Promise<void> {
	const chromium = await provideChromium(console.log)
	if (chromium.ok) {
		process.env['HUTONG_CHROMIUM'] = chromium.path
		return
	}
	process.env['HUTONG_NO_BROWSER'] = chromium.reason
	console.log(`Browser tests are skipped: ${chromium.reason}.`)
}

/** One PostgreSQL for the whole run, in which each test file makes databases of its own. @returns stops it */
async function preparePostgres(): Promise<() => Promise<void>> {
	if (process.env['HUTONG_TEST_POSTGRES']) return () => Promise.resolve()
	const postgres = await providePostgres(console.log)
	if (postgres.ok) {
		process.env['HUTONG_TEST_POSTGRES'] = postgres.cluster.url
		return postgres.cluster.stop
	}
	process.env['HUTONG_NO_POSTGRES'] = postgres.reason
	console.log(`Tests on PostgreSQL are skipped: ${postgres.reason}.`)
	return () => Promise.resolve()
}

/** All test files of the patterns, or those whose path holds one of the words given on the command line. */
function findTests(...patterns: string[]): string[] {
	const files = globSync(patterns, { cwd: root, exclude: ['**/node_modules/**'] })
	const chosen = asked.length === 0 ? files : files.filter((file) => asked.some((word) => file.includes(word)))
	return chosen.map((file) => `${root}${file}`).sort()
}

/**
 * One file more than there are cores, for tests wait for browsers, disks and clocks half of their time; and no more than
 * one PostgreSQL has connections for.
 */
async function runFiles(files: string[]): Promise<void> {
	if (files.length === 0) return
	const concurrency = Math.min(availableParallelism() + 1, 8)
	const events = run({ files, concurrency, timeout: 300_000 })
	events.on('data', (event: TestEvent) => tally.count(event))
	for await (const line of events.compose(new spec())) process.stdout.write(String(line))
}
