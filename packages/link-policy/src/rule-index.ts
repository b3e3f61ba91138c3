import type { Case } from './compile-conditions.ts'
import { toHostPattern } from './match-host.ts'
import type { Conditions, Rule } from './policy.ts'

/** Places of rules, ascending. */
type Places = number[]

/** Where the rules of a policy stand that may hold for a case: those that name other hosts, senders or platforms are not among them. */
export type RuleIndex = {
	/** The first place of a rule that `speaks`, in the order of the policy; -1 when none does. */
	findFirst(judged: Case, speaks: (place: number) => boolean): number
}

/** Files every rule under what it names, so that a decision never touches rules about something else. */
export function indexRules(rules: readonly Rule[]): RuleIndex {
	const every: Places = []
	const filed = { place: new Map(), sender: new Map(), platform: new Map() }
	for (const [place, { when }] of rules.entries()) if (!file(filed, when, place)) every.push(place)
	const files: Files = { ...filed, every, shortest: Math.min(...[...filed.place.keys()].map((name) => name.length)) }
	return { findFirst: (judged, speaks) => findFirst(files, judged, speaks) }
}

type File<Filed> = Map<string, Filed>
/** Rules about a host itself, and rules about it and hosts below it. */
type AtHost = { readonly alone: Places; readonly below: Places }
type Filed = { readonly place: File<AtHost>; readonly sender: File<Places>; readonly platform: File<Places> }
type Files = Filed & {
	/** Rules that name nothing they could be filed under. */
	readonly every: Places
	/** How long the shortest host is that some rule is filed under: a top-level domain need not be looked up. */
	readonly shortest: number
}

/** Files a rule under each value of its most telling condition. @returns false when it has none */
function file(files: Filed, { host, domain, sender, platform }: Conditions, place: number): boolean {
	if (host !== undefined)
		for (const { name, isBelow } of host.map(toHostPattern)) {
			const { alone, below } = getAtHost(files.place, name)
			add(isBelow ? below : alone, place)
		}
	else if (domain !== undefined)
		for (const { name } of domain.map(toHostPattern)) add(getAtHost(files.place, name).below, place)
	else if (sender !== undefined) for (const id of sender) add(getPlaces(files.sender, id), place)
	else if (platform !== undefined) for (const id of platform) add(getPlaces(files.platform, id), place)
	else return false
	return true
}

function getAtHost(places: File<AtHost>, name: string): AtHost {
	const known = places.get(name) ?? { alone: [], below: [] }
	places.set(name, known)
	return known
}

function getPlaces(file: File<Places>, key: string): Places {
	const known = file.get(key) ?? []
	file.set(key, known)
	return known
}

function add(places: Places, place: number): void {
	if (places.at(-1) !== place) places.push(place)
}

/** Looks through all places a case is filed under, those few know first, each no further than the first rule found so far. */
function findFirst(files: Files, { url, request }: Case, speaks: (place: number) => boolean): number {
	let first = Number.POSITIVE_INFINITY
	for (const name of url.domains) {
		if (name.length < files.shortest) break
		const there = files.place.get(name)
		if (there === undefined) continue
		if (name === url.hostname) first = findBefore(first, there.alone, speaks)
		first = findBefore(first, there.below, speaks)
	}
	const { sender, platform } = request.said
	if (sender !== undefined) first = findBefore(first, files.sender.get(sender), speaks)
	if (platform !== null) first = findBefore(first, files.platform.get(platform), speaks)
	first = findBefore(first, files.every, speaks)
	return first === Number.POSITIVE_INFINITY ? -1 : first
}

/** The first of ascending places that speaks, if it comes before `limit`; else `limit`. */
function findBefore(limit: number, places: Places | undefined, speaks: (place: number) => boolean): number {
	if (places === undefined) return limit
	for (const place of places) {
		if (place >= limit) return limit
		if (speaks(place)) return place
	}
	return limit
}
