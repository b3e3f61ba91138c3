import type { FetchResult } from './fetch-result.ts'
import { getFreshness } from './freshness.ts'
import type { Limits } from './limits.ts'

/** Remembers results, good and bad, for as long as they are fresh and there is room. */
export type ResultCache = {
	find(key: string): FetchResult | null
	store(key: string, result: FetchResult): void
}

type Entry = { readonly result: FetchResult; readonly expires: number; readonly size: number }

/** Creates a cache in memory, bounded in entries and bytes; the entry unused for longest goes first. */
export function createResultCache(limits: Limits, now: () => number): ResultCache {
	const entries = new Map<string, Entry>()
	let bytes = 0

	return {
		find(key) {
			const entry = entries.get(key)
			if (entry === undefined) return null
			remove(key)
			if (entry.expires <= now()) return null
			insert(key, entry)
			return { ...entry.result, cached: true }
		},
		store(key, result) {
			remove(key)
			const freshness = getFreshness(result, limits)
			if (freshness === 0) return
			const size = key.length + (result.ok ? result.body.length : 0)
			insert(key, { result, size, expires: now() + freshness })
			for (const oldest of entries.keys()) {
				if (entries.size <= limits.cacheEntries && bytes <= limits.cacheBytes) break
				remove(oldest)
			}
		},
	}

	function insert(key: string, entry: Entry) {
		entries.set(key, entry)
		bytes += entry.size
	}

	function remove(key: string) {
		bytes -= entries.get(key)?.size ?? 0
		entries.delete(key)
	}
}
