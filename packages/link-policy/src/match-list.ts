import type { Title } from './decision.ts'
import { parseInstant } from './instant.ts'
import type { JudgedUrl } from './judged-url.ts'
import type { HeldList } from './lists/url-list.ts'
import { type HostPattern, isUnderHost, isUnderPath, toHostPattern } from './match-host.ts'
import type { ListEntry, OutsideList } from './policy.ts'
import type { ReasonCode } from './reason.ts'

/** What is held of a policy's outside lists, by their names in the policy. */
export type HeldLists = Readonly<Record<string, HeldList>>

/** What a list says of a URL. */
export type ListHit = {
	readonly list: string
	/** The entry that names it; null when the list is missing and the policy takes that for a hit. */
	readonly entry: string | null
	/** The entry's own reason, in place of the rule's. */
	readonly reason: ReasonCode | null
	/** Whose outside list named it. */
	readonly by: Title | null
}

/** Looks a URL up in one list at one time; null when the list says nothing of it. */
export type FindHit = (url: JudgedUrl, at: number, held: HeldLists) => ListHit | null

/** Makes a list of a policy ready for looking up; what is long is indexed by host once. */
export function compileList(name: string, list: readonly ListEntry[] | OutsideList): FindHit {
	return 'source' in list ? createOutsideFinder(name, list) : createEntryFinder(name, list)
}

function createOutsideFinder(name: string, { by, whenMissing }: OutsideList): FindHit {
	const missing = whenMissing === 'match' ? { list: name, entry: null, reason: null, by: null } : null
	let known: HeldList | undefined
	let expiry = 0
	return (url, at, held) => {
		const holding = held[name]
		const list = holding?.list ?? null
		if (holding === undefined || list === null) return missing
		if (holding !== known) {
			expiry = getExpiry(holding)
			known = holding
		}
		if (at >= expiry) return missing
		const entry = list.find(url)
		return entry === null ? null : { list: name, entry, reason: null, by }
	}
}

/** Throws a RangeError for an `expiresAt` that is no instant: such a list would never expire. */
function getExpiry({ expiresAt }: HeldList): number {
	const expiry = expiresAt === null ? Number.POSITIVE_INFINITY : parseInstant(expiresAt)
	if (expiry === null) throw new RangeError(`not a date and time with a zone: ${expiresAt}`)
	return expiry
}

type Indexed = {
	readonly hit: ListHit
	readonly host: HostPattern
	readonly path: string
	readonly exactness: number
	readonly until: number
}

/** The entry with the most exact host, then port, then path. Entries past `until` do not count. */
function createEntryFinder(name: string, entries: readonly ListEntry[]): FindHit {
	const index = new Map<string, Indexed[]>()
	for (const entry of entries) {
		const one = toIndexed(name, entry)
		const same = index.get(one.host.name)
		if (same === undefined) index.set(one.host.name, [one])
		else same.push(one)
	}
	for (const same of index.values()) same.sort((a, b) => b.exactness - a.exactness)
	return (url, at) => {
		for (const domain of url.domains) {
			const best = index.get(domain)?.find((one) => at < one.until && fits(one, url))
			if (best !== undefined) return best.hit
		}
		return null
	}
}

function toIndexed(list: string, { match, reason, until }: ListEntry): Indexed {
	const slash = match.indexOf('/')
	const host = toHostPattern(slash === -1 ? match : match.slice(0, slash))
	return {
		hit: { list, entry: match, reason: reason ?? null, by: null },
		host,
		path: slash === -1 ? '' : match.slice(slash),
		exactness: match.length + (host.port === '' ? 0 : maxLength),
		until: until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until),
	}
}

/** Longer than any path: an entry with the port comes before every one without. */
const maxLength = 2 ** 31

function fits({ host, path }: Indexed, url: JudgedUrl): boolean {
	return isUnderHost(host, url) && (path === '' || isUnderPath(path, url.path))
}
