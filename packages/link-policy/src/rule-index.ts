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
	const files: Files = { host: new Map(), domain: new Map(), sender: new Map(), platform: new Map() }
	for (const [place, { when }] of rules.entries()) if (!file(files, when, place)) every.push(place)
	return {
		findFirst: (judged, speaks) => {
			const found = collect(files, judged)
			if (found.length === 0) return every.find(speaks) ?? -1
			found.push(every)
			return findInOrder(found, speaks)
		},
	}
}

type File = Map<string, Places>
/** `host`: rules about that very host. `domain`: rules about it or hosts below it. */
type Files = { readonly host: File; readonly domain: File; readonly sender: File; readonly platform: File }

/** Files a rule under each value of its most telling condition. @returns false when it has none */
function file(files: Files, { host, domain, sender, platform }: Conditions, place: number): boolean {
	if (host !== undefined)
		for (const { name, isBelow } of host.map(toHostPattern)) add(isBelow ? files.domain : files.host, name, place)
	else if (domain !== undefined) for (const { name } of domain.map(toHostPattern)) add(files.domain, name, place)
	else if (sender !== undefined) for (const id of sender) add(files.sender, id, place)
	else if (platform !== undefined) for (const id of platform) add(files.platform, id, place)
	else return false
	return true
}

function add(places: File, key: string, place: number): void {
	const known = places.get(key)
	if (known === undefined) places.set(key, [place])
	else if (known.at(-1) !== place) known.push(place)
}

function collect({ host, domain, sender, platform }: Files, { url, request: { said } }: Case): Places[] {
	const found: Places[] = []
	take(found, host, url.hostname)
	if (domain.size > 0) for (const name of url.domains) take(found, domain, name)
	take(found, sender, said.sender)
	take(found, platform, said.platform)
	return found
}

function take(found: Places[], file: File, key: string | null | undefined): void {
	if (file.size === 0 || key === null || key === undefined) return
	const places = file.get(key)
	if (places !== undefined) found.push(places)
}

/** Walks several ascending lists as one, each place once. */
function findInOrder(lists: readonly Places[], speaks: (place: number) => boolean): number {
	const cursors = lists.map(() => 0)
	for (;;) {
		let next = Number.POSITIVE_INFINITY
		for (const [which, places] of lists.entries()) next = Math.min(next, places[cursors[which] ?? 0] ?? next)
		if (next === Number.POSITIVE_INFINITY) return -1
		if (speaks(next)) return next
		for (const [which, places] of lists.entries()) {
			const cursor = cursors[which] ?? 0
			if (places[cursor] === next) cursors[which] = cursor + 1
		}
	}
}
