import type { Args } from '../command.ts'

/**
 * Milliseconds within which two requests to end are one: the terminal sends it to all, and the launcher passes its own on. On a
 * busy machine the second one may be late.
 */
const sameMoment = 1500
/** Milliseconds the process stays for the second one. */
const awaited = 300

/** Starts the server in this process. It stays after this has returned, and ends by itself when asked. */
export async function runStart(_args: Args): Promise<number> {
	let first: number | null = null
	process.on('SIGINT', () => {
		if (first !== null && performance.now() - first > sameMoment) process.exit(130)
		// A server that ends at once would leave the second one to the system, which ends the process as killed.
		if (first === null) setTimeout(() => undefined, awaited)
		first ??= performance.now()
	})
	await import('@hutong/server/main')
	return Number(process.exitCode ?? 0)
}
