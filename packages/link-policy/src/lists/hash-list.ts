import { type Sha256, toHashes } from '../safe-browsing/expression-hash.ts'
import { parseSafeBrowsingUrl } from '../safe-browsing/safe-browsing-url.ts'
import { type RegistrableOf, toExpressions } from '../safe-browsing/url-expressions.ts'
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
import type { ListedUrl, UrlList } from './url-list.ts'

/** What lists of hashes are looked up with. */
export type HashTools = {
	readonly sha256: Sha256
	/** With it, a URL's expressions are those of Safe Browsing v5. */
	readonly registrableOf?: RegistrableOf
}

/** Gathers full hashes, as 64 hex digits each, into a list. */
export type HashGatherer = { readonly size: number; add(hex: string): void; toList(): UrlList }

/** Builds a list of SHA-256 hashes of expressions, each as 64 hex digits in small letters. */
export function createHashList(hashes: Iterable<string>, seed: Seed, tools: HashTools): UrlList {
	const gatherer = createHashGatherer(seed, tools)
	for (const hash of hashes) gatherer.add(hash)
	return gatherer.toList()
}

/**
 * A hash is kept as a fingerprint of all its digits under the seed, not as its beginning: whoever can compute hashes until two begin alike
 * gains nothing.
 */
export function createHashGatherer(seed: Seed, tools: HashTools): HashGatherer {
	const gatherer = createFingerprintGatherer()
	const hashing = createHashing()
	return {
		get size() {
			return gatherer.size
		},
		add(hex) {
			hashHex(hashing, seed, hex)
			gatherer.add(firstHalf(hashing), secondHalf(hashing))
		},
		toList: () => toHashList(gatherer.toTable(), seed, tools),
	}
}

/** The hashes a URL may be listed by, as hex digits, the most exact expression first. */
export function toHexHashes(url: ListedUrl, { sha256, registrableOf }: HashTools): readonly string[] {
	const read = parseSafeBrowsingUrl(`http://${url.hostname}${url.path}${url.query === '' ? '' : `?${url.query}`}`)
	if (read === null) return []
	return toHashes(toExpressions(read, registrableOf), sha256).map((hash) => hash.toHex())
}

function toHashList(table: FingerprintTable, seed: Seed, tools: HashTools): UrlList {
	const hashing = createHashing()
	return {
		size: table.size,
		bytes: table.bytes,
		find(url) {
			const found = toHexHashes(url, tools).find((hex) => {
				hashHex(hashing, seed, hex)
				return table.has(firstHalf(hashing), secondHalf(hashing))
			})
			return found ?? null
		},
	}
}

function hashHex(hashing: Hashing, seed: Seed, hex: string): void {
	beginHash(hashing, seed)
	absorb(hashing, hex, 0, hex.length)
	finishHash(hashing)
}
