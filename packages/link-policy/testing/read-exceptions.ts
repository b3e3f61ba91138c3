import { readFileSync } from 'node:fs'

/** Why we differ from cases written by others, by the name of the difference: lines `name: reason`. */
export function readExceptions(url: URL): ReadonlyMap<string, string> {
	const lines = readFileSync(url, 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'))
	return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
}
