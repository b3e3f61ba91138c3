import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Everything CI runs, quickest first; the last line counts the tests. */
const steps: readonly { name: string; command: readonly string[] }[] = [
	{ name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings', '.'] },
	{ name: 'types', command: ['tsc', '--noEmit', '-p', 'tsconfig.json'] },
	{ name: 'types of the client', command: ['tsc', '--noEmit', '-p', 'apps/web/tsconfig.json'] },
	{
		name: 'directions',
		command: [
			'depcruise',
			'--config',
			'.dependency-cruiser.cjs',
			'packages',
			'apps',
			'testing',
			'e2e',
			'scripts',
			'bench',
		],
	},
	{ name: 'dead code', command: ['knip'] },
	{ name: 'client', command: ['node', 'scripts/build-client.ts'] },
	{ name: 'size budget', command: ['node', 'scripts/size-budget.ts'] },
	{ name: 'tests', command: ['npm', 'test'] },
]

for (const { name, command } of steps) {
	const started = Date.now()
	const [program = '', ...words] = command
	const run = spawnSync(program, words, {
		cwd: fileURLToPath(new URL('..', import.meta.url)),
		stdio: 'inherit',
		shell: process.platform === 'win32',
	})
	if (run.status !== 0) {
		console.error(`verify: ${name} failed.`)
		process.exit(run.status ?? 1)
	}
	if (name !== 'tests') console.log(`verify: ${name} passed in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}
