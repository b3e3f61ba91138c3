import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

type Step = { readonly name: string; readonly command: readonly string[] }

/** What reads the sources alone: all at once, for most of them use one core each. */
const checks: readonly Step[] = [
	{ name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings', '.'] },
	{ name: 'types', command: ['tsc', '--noEmit', '-p', 'tsconfig.json'] },
	{ name: 'types of the client', command: ['tsc', '--noEmit', '-p', 'apps/web/tsconfig.json'] },
	{
		name: 'directions',
		command: 'depcruise --config .dependency-cruiser.cjs packages apps testing e2e scripts bench'.split(' '),
	},
	{ name: 'dead code', command: ['knip'] },
]

/** What rests on the step before it; the last line counts the tests. */
const builds: readonly Step[] = [
	{ name: 'client', command: ['node', 'scripts/build-client.ts'] },
	{ name: 'size budget', command: ['node', 'scripts/size-budget.ts'] },
	{ name: 'tests', command: ['npm', 'test'] },
]

/** Everything CI runs. */
const checked = await Promise.all(checks.map((step) => take(step, 'pipe')))
if (checked.includes(false)) process.exit(1)
for (const step of builds) if (!(await take(step, 'inherit'))) process.exit(1)

/** @param output piped output is kept together, and printed once the step has ended @returns whether the step passed */
async function take({ name, command }: Step, output: 'pipe' | 'inherit'): Promise<boolean> {
	const started = Date.now()
	const [program = '', ...words] = command
	const child = spawn(program, words, {
		cwd: fileURLToPath(new URL('..', import.meta.url)),
		stdio: ['inherit', output, output],
		shell: process.platform === 'win32',
	})
	const ended = new Promise<number | null>((resolve, reject) => {
		child.once('error', reject)
		child.once('close', resolve)
	})
	const [said, complained, code] = await Promise.all([
		child.stdout ? text(child.stdout) : '',
		child.stderr ? text(child.stderr) : '',
		ended,
	])
	process.stdout.write(said)
	process.stderr.write(complained)
	if (code !== 0) console.error(`verify: ${name} failed.`)
	else if (name !== 'tests') console.log(`verify: ${name} passed in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
	return code === 0
}
