import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A program started beside this one. */
export type Child = {
	readonly process: ChildProcess
	/** What it said when it was ready: the first line of its standard output that is a JSON object with `ready`. */
	readonly ready: Readonly<Record<string, unknown>>
	/** Lines of its log, newest last, at most 2,000. */
	readonly log: readonly string[]
	/** Asks it to end, and ends it hard after ten seconds. */
	stop(): Promise<void>
}

export type ChildOptions = {
	readonly name: string
	readonly file: string
	readonly env: Readonly<Record<string, string>>
	readonly say: ((line: string) => void) | undefined
}

/** A program ended before it was ready. The message is one line: the last the program said. */
export class ChildEnded extends Error {
	readonly log: readonly string[]

	constructor(name: string, code: number | null, log: readonly string[]) {
		super(`the ${name} ended with ${code} before it was ready: ${log.at(-1) ?? 'it said nothing'}`)
		this.log = log
	}
}

/** Starts a program and waits until it says that it is ready; throws `ChildEnded` when it ends before. */
export async function startChild(options: ChildOptions): Promise<Child> {
	const child = spawn(process.execPath, [options.file], {
		env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...options.env },
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	const log: string[] = []
	const ready = await waitUntilReady(child, options, log)
	return { process: child, ready, log, stop: () => stopChild(child) }
}

function waitUntilReady(child: ChildProcess, options: ChildOptions, log: string[]): Promise<Record<string, unknown>> {
	return new Promise((resolve, reject) => {
		const note = (line: string) => {
			log.push(line)
			if (log.length > 2000) log.shift()
			options.say?.(`${options.name}: ${line}`)
		}
		const ended = (code: number | null) => reject(new ChildEnded(options.name, code, log))
		child.once('close', ended)
		child.once('error', reject)
		for (const stream of [child.stdout, child.stderr]) {
			if (!stream) continue
			createInterface({ input: stream }).on('line', (line) => {
				const said = readReady(line)
				if (!said) return note(line)
				child.off('close', ended)
				resolve(said)
			})
		}
	})
}

function readReady(line: string): Record<string, unknown> | null {
	if (!line.startsWith('{"ready":true')) return null
	// Both programs are ours: their ready line is a JSON object.
	return JSON.parse(line) as Record<string, unknown>
}

async function stopChild(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
	child.kill('SIGTERM')
	const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
	await gone
	clearTimeout(timer)
}
