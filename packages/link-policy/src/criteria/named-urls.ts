import type { LinkReader, Platform } from '@hutong/links'
import type { ListEntry, Policy, Rule } from '../policy.ts'
import { categories, kinds, type Linked, type Said, toLinked } from './linked.ts'

/** A platform no rule can name: an operator's own. */
export const unnamed = 'another-shop'
/** Entries of one list with the same reason are alike; so many of them stand for all. */
const mostAlike = 200

/** Links at the places the rules name: their hosts, domains, paths and lists, each with the platform, category and kind the same rule asks for. */
export function* linksAtNamedPlaces(policy: Policy, reader: LinkReader): Generator<Linked> {
	const paths = pathsForAll(policy)
	for (const { when } of policy.rules) {
		const own = when.path ?? []
		for (const place of placesOf(policy, when)) {
			const at = /\/./.test(place)
				? [place]
				: ['/', ...own, ...paths].map((path) => `${place.replace(/\/$/, '')}${path}`)
			for (const url of at) yield* linksOf(reader, `https://${url}`, when)
		}
	}
}

/** Paths of rules that name no host: they hold anywhere. */
export function pathsForAll({ rules }: Policy): readonly string[] {
	return [...new Set(rules.flatMap(({ when }) => (isPlaced(when) ? [] : (when.path ?? []))))]
}

/** The host that stands for what an outside list names. */
export function outsideHost(policy: Policy, list: string): string {
	return `listed-${Object.keys(policy.lists).indexOf(list)}.example`
}

/** Whether a rule speaks about an operator's own platforms: then what it names may be theirs. */
export function ownPlatforms({ rules }: Policy, known: readonly Platform[]): readonly string[] {
	const named = new Set(rules.flatMap(({ when }) => when.platform ?? []))
	return [...named].filter((id) => !known.some((platform) => platform.id === id))
}

function isPlaced({ host, domain, list }: Rule['when']): boolean {
	return host !== undefined || domain !== undefined || list !== undefined
}

/** A link as its URL says, and as an operator's platform would have it where the rule asks for one. */
function* linksOf(reader: LinkReader, url: string, { platform, category, kind }: Rule['when']): Generator<Linked> {
	const linked = toLinked(reader, url)
	if (linked === null) return
	yield linked
	if (linked.platform !== null || (platform ?? category ?? kind) === undefined) return
	for (const said of combine(platform ?? [unnamed], category ?? categories, kind ?? kinds))
		if (reader.platform(said.platform) === null) yield { url, ...said }
}

export function* combine(
	platforms: readonly string[],
	ofCategories: readonly Said['category'][],
	ofKinds: readonly Said['kind'][],
): Generator<Said> {
	for (const platform of platforms)
		for (const category of ofCategories) for (const kind of ofKinds) yield { platform, category, kind }
}

function placesOf(policy: Policy, { host = [], domain = [], list = [] }: Rule['when']): readonly string[] {
	const below = (name: string) => `below.${name}`
	return [
		...host.flatMap((pattern) =>
			pattern.startsWith('*.') ? [below(pattern.slice(2)), `www.${pattern.slice(2)}`] : pattern,
		),
		...domain.flatMap((name) => [name, below(name)]),
		...list.flatMap((name) => entriesOf(policy, name)),
	].flatMap((place) => [place, place.replace(/^([^/]*?):\d+/, '$1')])
}

function entriesOf(policy: Policy, name: string): readonly string[] {
	const entries = policy.lists[name] ?? []
	if ('source' in entries) return [outsideHost(policy, name)]
	const alike = new Map<string, number>()
	return entries.flatMap((entry) => {
		const key = likenessOf(entry)
		const count = (alike.get(key) ?? 0) + 1
		alike.set(key, count)
		return count > mostAlike ? [] : [entry.match, `below.${entry.match}`, entry.match.replace(/\/.*/, '')]
	})
}

function likenessOf({ reason, until }: ListEntry): string {
	return `${reason} ${until}`
}
