import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { until } from './until.ts'

/** The server as a program of its own. */
export type Program = {
	/** All it printed so far. */
	output(): { readonly stdout: string; readonly stderr: string }
	/** What the first line says once it takes requests. */
	ready(): Promise<{ readonly port: number; readonly origin: string }>
	/** Resolves with the exit code. */
	readonly ended: Promise<number | null>
	/** Asks it to end, as a service manager does. */
	stop(): void
	/** Has it read its rules again. */
	reload(): void
}

/** As an operator starts it, and what that comes to: npm does not pass on the request to end. */
const commands = {
	npm: ['npm', 'run', '--silent', 'start:prod'],
	node: [process.execPath, fileURLToPath(new URL('../../src/main.ts', import.meta.url))],
}
const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** Starts the server with these settings and no others. */
export function startProgram(by: keyof typeof commands, env: Readonly<Record<string, string>>): Program {
	const { PATH = '', HOME = '', NODE_COMPILE_CACHE } = process.env
	const [command = '', ...words] = commands[by]
	const limits = { timeout: 120_000, killSignal: 'SIGKILL' } as const
	const child = spawn(command, words, { cwd: root, env: { PATH, HOME, NODE_COMPILE_CACHE, ...env }, ...limits })
	let [stdout, stderr] = ['', '']
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		stdout += text
	})
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		stderr += text
	})
	const ended = new Promise<number | null>((resolve, reject) => {
		child.once('error', reject)
		child.once('close', resolve)
	})
	return {
		output: () => ({ stdout, stderr }),
		async ready() {
			const line = await until(() => stdout.split('\n').find((one) => one.startsWith('{"ready":true')))
			// The program is ours: its ready line is this object.
			return JSON.parse(line) as { port: number; origin: string }
		},
		ended,
		stop: () => child.kill('SIGTERM'),
		reload: () => child.kill('SIGHUP'),
	}
}
