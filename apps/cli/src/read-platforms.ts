import { readFileSync } from 'node:fs'
import { type Platform, parsePlatforms } from '@hutong/links'
import type { Args } from './command.ts'

/** The platforms of `--platforms`, none without it; or what is wrong with the file. */
export function readPlatforms({
	values,
}: Args):
	| { readonly ok: true; readonly platforms: readonly Platform[] }
	| { readonly ok: false; readonly problem: string } {
	const [file] = values.get('platforms') ?? []
	if (file === undefined) return { ok: true, platforms: [] }
	const json = readJson(file)
	if (!json.ok) return { ok: false, problem: `--platforms ${file} ${json.problem}` }
	const read = parsePlatforms(json.value)
	if (read.ok) return { ok: true, platforms: read.platforms }
	return { ok: false, problem: `--platforms ${file} is refused: ${read.reason}${read.path && ` at ${read.path}`}` }
}

type JsonRead = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string }

function readJson(file: string): JsonRead {
	try {
		return { ok: true, value: JSON.parse(readFileSync(file, 'utf8')) }
	} catch (cause) {
		const isJson = cause instanceof SyntaxError
		return { ok: false, problem: isJson ? 'is no JSON' : 'cannot be read' }
	}
}
