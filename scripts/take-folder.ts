import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A folder that one demo has for itself while it runs. */
export type TakenFolder = {
	readonly path: string
	/** The process that has the wished folder, where this is another one. */
	readonly inPlaceOf: number | null
	release(): void
}

/** The wished folder, or the next beside it (`demo-2`, `demo-3`, …) that no running demo has. */
export function takeFolder(wished: string): TakenFolder {
	const holder = takeOne(wished)
	if (holder === null) return toTaken(wished, null)
	for (let count = 2; ; count++) {
		const path = `${wished}-${count}`
		if (takeOne(path) === null) return toTaken(path, holder)
	}
}

const lockName = 'running'

function toTaken(path: string, inPlaceOf: number | null): TakenFolder {
	return { path, inPlaceOf, release: () => rmSync(join(path, lockName), { force: true }) }
}

/** @returns null when it is ours now, else the process that has it */
function takeOne(folder: string): number | null {
	mkdirSync(folder, { recursive: true, mode: 0o700 })
	const lock = join(folder, lockName)
	for (let tries = 0; tries < 2; tries++) {
		try {
			writeFileSync(lock, String(process.pid), { flag: 'wx' })
			return null
		} catch (cause) {
			if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
		}
		const holder = readHolder(lock)
		if (holder !== null) return holder
		// Who had it was killed.
		rmSync(lock, { force: true })
	}
	throw new Error(`${lock} keeps coming back`)
}

function readHolder(lock: string): number | null {
	const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10)
	return Number.isSafeInteger(pid) && pid > 0 && isAlive(pid) ? pid : null
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0)
		return true
	} catch (cause) {
		return (cause as NodeJS.ErrnoException).code === 'EPERM'
	}
}
