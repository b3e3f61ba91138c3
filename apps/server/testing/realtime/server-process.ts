import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { BrowserPlace } from '../http/browser.ts'
import { settings } from './start-server.ts'

/** A server in a process of its own, which can be killed. */
export type ServerProcess = BrowserPlace & {
	/** SIGKILL: it has no chance to tidy up. */
	kill(): Promise<void>
	/** SIGTERM. @returns its exit code */
	end(): Promise<number | null>
}

const program = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** Starts the server's own program on a database and waits until it is ready. */
export async function startServerProcess(database: string): Promise<ServerProcess> {
	const { PATH, NODE_COMPILE_CACHE } = process.env
	const env = { PATH, NODE_COMPILE_CACHE, ...settings, HUTONG_DATABASE: database, HUTONG_LOG: 'error' }
	const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] })
	const endWithUs = () => child.kill('SIGKILL')
	process.once('exit', endWithUs)
	const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
	void gone.then(() => process.off('exit', endWithUs))
	const port = await readPort(child)
	return {
		...{ origin: settings.HUTONG_ORIGIN, port },
		async kill() {
			child.kill('SIGKILL')
			await gone
		},
		end() {
			child.kill('SIGTERM')
			return gone
		},
	}
}

function readPort(child: ChildProcess): Promise<number> {
	return new Promise((resolve, reject) => {
		child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready`)))
		if (!child.stdout) return
		createInterface({ input: child.stdout }).on('line', (line) => {
			if (!line.startsWith('{"ready":true')) return
			// The ready line is a JSON object of ours.
			resolve((JSON.parse(line) as { port: number }).port)
		})
	})
}
