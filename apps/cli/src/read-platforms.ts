import { type Platform, parsePlatforms } from '@hutong/links'
import type { Args } from './command.ts'
import { readJsonFile } from './read-json-file.ts'

/** The platforms of `--platforms`, none without it; or what is wrong with the file. */
export function readPlatforms({
	values,
}: Args):
	| { readonly ok: true; readonly platforms: readonly Platform[] }
	| { readonly ok: false; readonly problem: string } {
	const [file] = values.get('platforms') ?? []
	if (file === undefined) return { ok: true, platforms: [] }
	const json = readJsonFile(file)
	if (!json.ok) return { ok: false, problem: `--platforms ${file} ${json.problem}` }
	const read = parsePlatforms(json.value)
	if (read.ok) return { ok: true, platforms: read.platforms }
	return { ok: false, problem: `--platforms ${file} is refused: ${read.reason}${read.path && ` at ${read.path}`}` }
}
