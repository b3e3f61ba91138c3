import type { JudgedUrl } from './judged-url.ts'
import { isUnderHost, isUnderPath } from './match-host.ts'
import type { ListEntry } from './policy.ts'

type Index = ReadonlyMap<string, readonly ListEntry[]>

const indexes = new WeakMap<readonly ListEntry[], Index>()

/** The list's entry for a URL: the most exact host and path first. Entries past `until` do not count. */
export function findListEntry(entries: readonly ListEntry[], url: JudgedUrl, at: number): ListEntry | null {
	const index = indexOf(entries)
	for (const key of keysOf(url)) {
		const fitting = (index.get(key) ?? []).filter((entry) => isLive(entry, at) && fits(entry, url))
		const best = fitting.toSorted((a, b) => b.match.length - a.match.length)[0]
		if (best !== undefined) return best
	}
	return null
}

function isLive(entry: ListEntry, at: number): boolean {
	return entry.until === undefined || at < Date.parse(entry.until)
}

function fits(entry: ListEntry, url: JudgedUrl): boolean {
	const { host, path } = splitMatch(entry.match)
	return isUnderHost(host, url) && (path === '' || isUnderPath(path, url.path))
}

/** The host and every domain above it, each with its port first. */
function keysOf(url: JudgedUrl): readonly string[] {
	const keys: string[] = []
	for (let rest = url.hostname; rest !== ''; rest = rest.includes('.') ? rest.slice(rest.indexOf('.') + 1) : '')
		keys.push(`${rest}:${url.port}`, rest)
	return keys
}

/** Lists may be long: they are indexed by host once, so that a decision does not read them all. */
function indexOf(entries: readonly ListEntry[]): Index {
	const known = indexes.get(entries)
	if (known !== undefined) return known
	const index = new Map<string, ListEntry[]>()
	for (const entry of entries) {
		const { host } = splitMatch(entry.match)
		const list = index.get(host)
		if (list === undefined) index.set(host, [entry])
		else list.push(entry)
	}
	indexes.set(entries, index)
	return index
}

function splitMatch(match: string): { readonly host: string; readonly path: string } {
	const slash = match.indexOf('/')
	return slash === -1 ? { host: match, path: '' } : { host: match.slice(0, slash), path: match.slice(slash) }
}
