import { readFileSync } from 'node:fs'

export type JsonRead =
	| { readonly ok: true; readonly value: unknown }
	| { readonly ok: false; readonly problem: 'is no JSON' | 'cannot be read' }

/** Reads a file of JSON. */
export function readJsonFile(file: string): JsonRead {
	try {
		const text = readFileSync(file, 'utf8')
		return { ok: true, value: JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text) }
	} catch (cause) {
		return { ok: false, problem: cause instanceof SyntaxError ? 'is no JSON' : 'cannot be read' }
	}
}
