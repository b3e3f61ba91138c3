import { existsSync, readFileSync } from 'node:fs'

const suites = new URL('../../../../shared/suites/', import.meta.url)

/** Reads a file of the outside test data, or null where the data is not there. */
export function readSuite(path: string): string | null {
	const file = new URL(path, suites)
	return existsSync(file) ? readFileSync(file, 'utf8') : null
}
