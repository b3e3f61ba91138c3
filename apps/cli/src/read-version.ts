import { readFileSync } from 'node:fs'

/** The version in this package's own description. */
export function readVersion(): string {
	// The file is ours and stands beside the code.
	const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
		version: string
	}
	return version
}
