import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isPostgresUrl } from '../db/index.ts'
import type { Complain } from './config-problem.ts'

/** Reads where the database is: a `postgres://` URL, or a file whose directory can be written. */
export function readDatabase(setting: string | undefined, complain: Complain): string {
	if (!setting) {
		complain('config_database_missing', 'HUTONG_DATABASE is missing: the path of a file, or a postgres:// address')
		return ''
	}
	if (isPostgresUrl(setting)) return setting
	const path = resolve(setting)
	const reason = findObstacle(path)
	if (reason) complain('config_database_not_writable', `HUTONG_DATABASE cannot be written (${reason}): ${path}`)
	return path
}

function findObstacle(path: string): string | null {
	try {
		mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
		accessSync(dirname(path), constants.W_OK | constants.X_OK)
		const file = statSync(path, { throwIfNoEntry: false })
		if (file?.isFile() === false) return 'not a file'
		if (file) accessSync(path, constants.R_OK | constants.W_OK)
		return null
	} catch (error) {
		return error instanceof Error && 'code' in error ? String(error.code) : String(error)
	}
}
