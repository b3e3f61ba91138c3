import { type HashTools, toHexHashes } from './hash-list.ts'
import type { ListedUrl, UrlList } from './url-list.ts'

/**
 * What the list's maker answered about a prefix (8 hex digits): the full hashes that begin with it, as 64 hex digits in small letters, none when it
 * means nothing any more. Null when it was not asked, or its answer is too old.
 */
export type Confirm = (prefix: string) => readonly string[] | null

/** A list of the first 4 bytes of hashes, as Safe Browsing v5 and Web Risk give them. A prefix alone lists nothing. */
export interface SafeBrowsingList extends UrlList {
	/** Prefixes of the URL that are in the list and were not confirmed or denied: ask its maker about them, then `find` again. Empty for nearly every URL. */
	findUnconfirmed(url: ListedUrl): readonly string[]
}

/** Tells such a list from others. */
export function isSafeBrowsingList(list: UrlList): list is SafeBrowsingList {
	return 'findUnconfirmed' in list
}

/** Builds the list; `confirm` is asked at every look-up, and fetches nothing. Four bytes and a little an entry. */
export function createSafeBrowsingList(
	prefixes: Iterable<number>,
	tools: HashTools & { readonly confirm: Confirm },
): SafeBrowsingList {
	const sorted = toSortedSet(Uint32Array.from(prefixes))
	const findSuspects = (url: ListedUrl) => toHexHashes(url, tools).filter((hex) => includes(sorted, toPrefix(hex)))
	return {
		size: sorted.length,
		bytes: sorted.byteLength,
		find: (url) => findSuspects(url).find((hex) => tools.confirm(hex.slice(0, 8))?.includes(hex)) ?? null,
		findUnconfirmed(url) {
			const asked = findSuspects(url).map((hex) => hex.slice(0, 8))
			return [...new Set(asked)].filter((prefix) => tools.confirm(prefix) === null)
		},
	}
}

function toPrefix(hex: string): number {
	return Number.parseInt(hex.slice(0, 8), 16)
}

function toSortedSet(numbers: Uint32Array): Uint32Array {
	const sorted = numbers.sort()
	let end = 0
	for (const number of sorted) if (end === 0 || sorted[end - 1] !== number) sorted[end++] = number
	return sorted.slice(0, end)
}

function includes(sorted: Uint32Array, number: number): boolean {
	let [low, high] = [0, sorted.length]
	while (low < high) {
		const middle = (low + high) >>> 1
		if ((sorted[middle] ?? 0) < number) low = middle + 1
		else high = middle
	}
	return sorted[low] === number
}
