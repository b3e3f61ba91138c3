import type { Sha256 } from '../safe-browsing/expression-hash.ts'
import type { RegistrableOf } from '../safe-browsing/url-expressions.ts'
import type { Seed } from './half-sip-hash.ts'
import { createHashGatherer } from './hash-list.ts'
import { findRegistrable, type Place } from './place.ts'
import { toPlaceList } from './place-list.ts'
import { createPlaceGatherer } from './place-tables.ts'
import { type Confirm, createSafeBrowsingList } from './safe-browsing-list.ts'
import type { ListKind, UrlList } from './url-list.ts'

/** What lists are built with: all of it is handed in. */
export type ListTools = {
	/** Random, kept secret, another one for each server. */
	readonly seed: Seed
	readonly sha256: Sha256
	/** For lists of hashes and of their prefixes; by default the domains of the Public Suffix List. */
	readonly registrableOf?: RegistrableOf
	/** For lists of prefixes; without it they list nothing. */
	readonly confirm?: Confirm
}

/** Gathers the entries of a list of one kind. */
export type ListGatherer = {
	readonly size: number
	addPlaces(places: readonly Place[]): void
	/** Hex digits in small letters, as many as the kind has. */
	addHash(hex: string): void
	toList(): UrlList
}

export function createListGatherer(kind: ListKind, tools: ListTools): ListGatherer {
	const hashTools = { sha256: tools.sha256, registrableOf: tools.registrableOf ?? findRegistrable }
	if (kind === 'safe-browsing') return gatherPrefixes({ ...hashTools, confirm: tools.confirm ?? (() => null) })
	if (kind === 'hashes') return gatherHashes(tools.seed, hashTools)
	const gatherer = createPlaceGatherer(tools.seed)
	return {
		get size() {
			return gatherer.size
		},
		addPlaces: (places) => {
			for (const place of places) gatherer.add(place)
		},
		addHash: () => undefined,
		toList: () => toPlaceList(gatherer.toTables()),
	}
}

function gatherHashes(seed: Seed, tools: Parameters<typeof createHashGatherer>[1]): ListGatherer {
	const gatherer = createHashGatherer(seed, tools)
	return {
		get size() {
			return gatherer.size
		},
		addPlaces: () => undefined,
		addHash: gatherer.add,
		toList: gatherer.toList,
	}
}

function gatherPrefixes(tools: Parameters<typeof createSafeBrowsingList>[1]): ListGatherer {
	const prefixes: number[] = []
	return {
		get size() {
			return prefixes.length
		},
		addPlaces: () => undefined,
		addHash: (hex) => prefixes.push(Number.parseInt(hex, 16)),
		toList: () => createSafeBrowsingList(prefixes, tools),
	}
}
