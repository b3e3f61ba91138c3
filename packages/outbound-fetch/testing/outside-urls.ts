import { readFileSync } from 'node:fs'
import { findOutside } from '@hutong/testing'

/** The URLs of the outside attack lists as they stand, with the canary's port where they leave it open; null where absent. */
export function readOutsideUrls(port: number): readonly string[] | null {
	const vectors = findOutside('suites/ssrf/vectors.jsonl')
	const blocked = findOutside('suites/ssrf/blocked-urls.json')
	if (vectors === null || blocked === null) return null
	const lines = readFileSync(vectors, 'utf8').split('\n')
	// The shape of these files is described beside them.
	const rows = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as { readonly url: string })
	const list = JSON.parse(readFileSync(blocked, 'utf8')) as { readonly urls: readonly string[] }
	return [...rows.map((row) => row.url), ...list.urls.map((url) => url.replaceAll('{PORT}', String(port)))]
}
