import { createFingerprintFilter, type FingerprintFilter } from './fingerprint-filter.ts'
import { createFingerprintGatherer, type FingerprintTable } from './fingerprint-table.ts'
import {
	absorb,
	beginHash,
	createHashing,
	finishHash,
	firstHalf,
	type Hashing,
	type Seed,
	secondHalf,
} from './half-sip-hash.ts'
import type { Place } from './place.ts'

/** Places, ready to be looked up by their fingerprints. */
export type PlaceTables = {
	readonly seed: Seed
	readonly places: FingerprintTable
	/** Hosts, with their ports, of which a part is listed; null when none is. */
	readonly parents: FingerprintFilter | null
	readonly hasPorts: boolean
	readonly hasQueries: boolean
	/** Letters: what is longer or shorter need not be looked up. */
	readonly longestHost: number
	readonly shortestHost: number
	readonly longestPath: number
}

/** Gathers places, the same one once. */
export type PlaceGatherer = {
	readonly size: number
	add(place: Place): void
	toTables(): PlaceTables
}

/**
 * The fingerprint of a place is the hash of its host from the last letter to the first, `:` and its port, its path, `?` and its query:
 * one walk over the host of a URL meets every domain above it, and one over its path every folder.
 */
export function createPlaceGatherer(seed: Seed): PlaceGatherer {
	const places = createFingerprintGatherer()
	const parents = createFingerprintGatherer()
	const hashing = createHashing()
	const seen = { hasPorts: false, hasQueries: false, longestHost: 0, shortestHost: longestName, longestPath: 0 }
	return {
		get size() {
			return places.size
		},
		add({ hostname, port, path, query }) {
			beginHash(hashing, seed)
			absorb(hashing, hostname, hostname.length - 1, -1)
			if (port !== '') absorbAll(hashing, `:${port}`)
			finishHash(hashing)
			if (path !== '') parents.add(firstHalf(hashing), secondHalf(hashing))
			absorbAll(hashing, path)
			if (query !== '') absorbAll(hashing, `?${query}`)
			finishHash(hashing)
			places.add(firstHalf(hashing), secondHalf(hashing))
			seen.hasPorts ||= port !== ''
			seen.hasQueries ||= query !== ''
			seen.longestHost = Math.max(seen.longestHost, hostname.length)
			seen.shortestHost = Math.min(seen.shortestHost, hostname.length)
			seen.longestPath = Math.max(seen.longestPath, path.length)
		},
		toTables: () => ({
			...{ seed, ...seen },
			places: places.toTable(),
			parents: parents.size === 0 ? null : createFingerprintFilter(parents),
		}),
	}
}

const longestName = 253

function absorbAll(hashing: Hashing, text: string): void {
	absorb(hashing, text, 0, text.length)
}
