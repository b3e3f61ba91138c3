import {
	absorb,
	beginHash,
	continueHash,
	createHashing,
	finishHash,
	firstHalf,
	type Hashing,
	type Seed,
	secondHalf,
} from './half-sip-hash.ts'
import { type Place, parsePlace } from './place.ts'
import { createPlaceGatherer, type PlaceTables } from './place-tables.ts'
import type { ListedUrl, UrlList } from './url-list.ts'

/** Builds a list of hosts, each with all below it. Throws a RangeError for what is no host. */
export function createHostList(entries: Iterable<string>, seed: Seed): UrlList {
	return createPlaceList(
		toPlaces(entries, ({ path, query }) => path === '' && query === ''),
		seed,
	)
}

/** Builds a list of beginnings of URLs: a host, perhaps with the beginning of a path, or with a path and a query. Throws a RangeError for what is none. */
export function createPrefixList(entries: Iterable<string>, seed: Seed): UrlList {
	return createPlaceList(
		toPlaces(entries, () => true),
		seed,
	)
}

/** Builds a list of places that were read. */
export function createPlaceList(places: Iterable<Place>, seed: Seed): UrlList {
	const gatherer = createPlaceGatherer(seed)
	for (const place of places) gatherer.add(place)
	return toPlaceList(gatherer.toTables())
}

function* toPlaces(entries: Iterable<string>, fits: (place: Place) => boolean): Generator<Place> {
	for (const entry of entries) {
		const place = parsePlace(entry)
		if (place === null || !fits(place)) throw new RangeError(`not an entry of this list: ${entry}`)
		yield place
	}
}

/**
 * Makes a list of places that were gathered. It finds the most exact place a URL is under: the longest host, with its port before without, then
 * the longest path. Looking up allocates nothing unless the URL is listed.
 */
export function toPlaceList(tables: PlaceTables): UrlList {
	const walk: Walk = {
		tables,
		hosts: createHashing(),
		paths: createHashing(),
		host: 0,
		port: false,
		met: { ...nowhere },
	}
	return {
		size: tables.places.size,
		bytes: tables.places.bytes + (tables.parents?.bytes ?? 0),
		find(url) {
			walk.met.host = -1
			walkHost(walk, url)
			return walk.met.host === -1 ? null : toText(walk.met, url)
		},
	}
}

/** What of a URL is listed: its host from a letter on, its port or not, its path up to a letter, its query or not. */
type Met = { host: number; port: boolean; path: number; query: boolean }

const nowhere: Met = { host: -1, port: false, path: 0, query: false }

/** One look-up; its parts are used again for the next. `host` and `port` say which domain is looked at. */
type Walk = {
	readonly tables: PlaceTables
	readonly hosts: Hashing
	readonly paths: Hashing
	host: number
	port: boolean
	/** What was met last is the most exact: hosts and paths only grow on the way. */
	readonly met: Met
}

/** From the last letter to the first: at every dot, and at the end, a domain is complete. What is not ASCII is in no list. */
function walkHost(walk: Walk, url: ListedUrl): void {
	const { hosts, tables } = walk
	const { hostname } = url
	beginHash(hosts, tables.seed)
	let end = hostname.length
	while (end > 0) {
		const label = hostname.lastIndexOf('.', end - 2) + 1
		if (hostname.length - label > tables.longestHost || !isAscii(hostname, label, end)) return
		absorb(hosts, hostname, end - 1, label - 1)
		if (hostname.length - label >= tables.shortestHost) lookAtDomain(walk, url, label)
		end = label
	}
}

function lookAtDomain(walk: Walk, url: ListedUrl, host: number): void {
	const { hosts, paths, tables } = walk
	walk.host = host
	walk.port = false
	lookAtPlaces(walk, hosts, url)
	if (!tables.hasPorts) return
	walk.port = true
	continueHash(paths, hosts)
	absorb(paths, ':', 0, 1)
	absorb(paths, url.port, 0, url.port.length)
	lookAtPlaces(walk, paths, url)
}

/** The domain itself; its paths only where it has some. */
function lookAtPlaces(walk: Walk, domain: Hashing, url: ListedUrl): void {
	const { parents } = walk.tables
	finishHash(domain)
	if (isListed(walk, domain)) meet(walk, 0, false)
	if (!parents?.mayHave(firstHalf(domain), secondHalf(domain))) return
	if (domain !== walk.paths) continueHash(walk.paths, domain)
	walkPath(walk, url)
}

/** From the first letter to the last: before every slash, and at the end, a folder is complete. */
function walkPath(walk: Walk, { path, query }: ListedUrl): void {
	const { longestPath, hasQueries } = walk.tables
	let end = 0
	while (end < path.length) {
		const slash = path.indexOf('/', end + 1)
		const next = slash === -1 ? path.length : slash
		if (next > longestPath || !isAscii(path, end, next)) return
		absorb(walk.paths, path, end, next)
		finishHash(walk.paths)
		if (isListed(walk, walk.paths)) meet(walk, next, false)
		end = next
	}
	if (!hasQueries || query === '') return
	absorb(walk.paths, '?', 0, 1)
	absorb(walk.paths, query, 0, query.length)
	finishHash(walk.paths)
	if (isListed(walk, walk.paths)) meet(walk, end, true)
}

function isAscii(text: string, from: number, to: number): boolean {
	for (let at = from; at < to; at++) if (text.charCodeAt(at) > 0x7f) return false
	return true
}

function isListed({ tables }: Walk, hashing: Hashing): boolean {
	return tables.places.has(firstHalf(hashing), secondHalf(hashing))
}

function meet({ met, host, port }: Walk, path: number, query: boolean): void {
	met.host = host
	met.port = port
	met.path = path
	met.query = query
}

function toText(met: Met, { hostname, port, path, query }: ListedUrl): string {
	const place = `${hostname.slice(met.host)}${met.port ? `:${port}` : ''}${path.slice(0, met.path)}`
	return met.query ? `${place}?${query}` : place
}
