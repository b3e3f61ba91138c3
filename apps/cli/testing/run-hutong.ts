import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

export type RunOptions = {
	readonly input?: string | Uint8Array
	readonly env?: Readonly<Record<string, string>>
	/** Words before the program's own file, for the Node that runs it. */
	readonly node?: readonly string[]
}

/** The program's file. */
export const program = fileURLToPath(new URL('../bin/hutong.js', import.meta.url))

/** Starts `hutong` as a process of its own, which is ended after a minute. */
export function startHutong(words: readonly string[], { env = {}, node = [] }: RunOptions = {}) {
	const { PATH = '', HOME = '' } = process.env
	return spawn(process.execPath, [...node, program, ...words], {
		env: { PATH, HOME, ...env },
		timeout: 60_000,
		killSignal: 'SIGKILL',
	})
}

/** Runs `hutong` to its end. */
export async function runHutong(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
	const child = startHutong(words, options)
	const output = { stdout: '', stderr: '' }
	for (const name of ['stdout', 'stderr'] as const) {
		child[name].setEncoding('utf8').on('data', (text: string) => {
			output[name] += text
		})
	}
	// A program that ends without reading all is one of the cases.
	child.stdin.on('error', () => undefined)
	child.stdin.end(options.input ?? '')
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject)
		child.once('close', resolve)
	})
	return { code, ...output }
}

/** The value of every line of JSON. */
export function parseLines(text: string): unknown[] {
	return text
		.split('\n')
		.slice(0, -1)
		.map((line): unknown => JSON.parse(line))
}
