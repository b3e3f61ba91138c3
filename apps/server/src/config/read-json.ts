import { readFileSync } from 'node:fs'

export type JsonRead = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string }

/** Reads a setting that is JSON itself (`[…]`, `{…}`) or the path of a JSON file. */
export function readJson(setting: string): JsonRead {
	try {
		const isJson = /^\s*[[{]/.test(setting)
		return { ok: true, value: JSON.parse(isJson ? setting : readFileSync(setting, 'utf8')) }
	} catch (error) {
		return { ok: false, reason: error instanceof Error ? error.message : String(error) }
	}
}
