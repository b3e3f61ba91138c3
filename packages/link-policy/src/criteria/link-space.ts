import { builtInPlatforms, type LinkReader, type Platform } from '@hutong/links'
import { type JudgedUrl, toJudgedUrl } from '../judged-url.ts'
import type { Policy } from '../policy.ts'
import { categories, createReader, kinds, type Linked, toLinked } from './linked.ts'
import { combine, linksAtNamedPlaces, ownPlatforms, pathsForAll, unnamed } from './named-urls.ts'
import { keysOfRollouts } from './rollout-keys.ts'

/** More links than these are not looked at. */
const mostLinks = 20_000

/** Links and, for each, its URL as the rules read it. */
export type LinkSpace = {
	readonly links: readonly Linked[]
	readonly urls: readonly JudgedUrl[]
	/** False when there are more links than are looked at. */
	readonly complete: boolean
}

/** The links of the space: of every platform and kind, of nobody's, and of all places the rules name. */
export function toLinkSpace(policy: Policy, platforms: readonly Platform[]): LinkSpace {
	const reader = createReader(platforms)
	const found = new Map<string, { readonly link: Linked; readonly url: JudgedUrl }>()
	const all = bothSchemes(policy, linksOfAll(policy, [...platforms, ...builtInPlatforms], reader))
	for (const link of all) {
		const key = `${link.url} ${link.platform} ${link.category} ${link.kind}`
		const url = found.has(key) ? null : toJudgedUrl(link.url)
		if (url === null || 'refused' in url) continue
		found.set(key, { link, url })
		if (found.size === mostLinks) break
	}
	const both = [...found.values()]
	return { links: both.map(({ link }) => link), urls: both.map(({ url }) => url), complete: both.length < mostLinks }
}

/** Whoever links is compared with others, so that every owner has a second host: a path at one may be asked for where the other's is not. */
function* linksOfAll(policy: Policy, known: readonly Platform[], reader: LinkReader): Generator<Linked> {
	yield* ofUrls(reader, ['https://a.example/'])
	for (const platform of known) yield* ofUrls(reader, urlsOf(platform))
	yield* linksAtNamedPlaces(policy, reader)
	const paths = ['/', ...pathsForAll(policy)]
	const rolledOut = hostsOfRollouts(policy).flatMap(twice)
	const hosts = known.flatMap(({ domains }) => domains.slice(0, 1).flatMap(twice))
	yield* ofUrls(reader, join(['a.example', 'b.example', ...hosts, ...rolledOut], paths))
	const told = whatRulesTellApart(policy)
	for (const [at, platform] of [unnamed, ...ownPlatforms(policy, known)].entries()) {
		for (const url of join(twice(`shop-${at}.example`), paths))
			for (const said of combine([platform], categories, kinds)) yield { url, ...said }
		for (const url of join(rolledOut, paths))
			for (const said of combine([platform], told.categories, told.kinds)) yield { url, ...said }
	}
}

/** The categories and kinds rules ask for, and of the others one that stands for all: there are many hosts to cross them with. */
function whatRulesTellApart({ rules }: Policy) {
	return {
		categories: withOneMore(categories, new Set(rules.flatMap(({ when }) => when.category ?? []))),
		kinds: withOneMore(kinds, new Set(rules.flatMap(({ when }) => when.kind ?? []))),
	}
}

function withOneMore<Value>(all: readonly Value[], named: ReadonlySet<Value>): readonly Value[] {
	const others = all.filter((value) => !named.has(value))
	return [...all.filter((value) => named.has(value)), ...others.slice(0, 1)]
}

function join(hosts: readonly string[], paths: readonly string[]): readonly string[] {
	return paths.flatMap((path) => hosts.map((host) => `https://${host}${path}`))
}

function twice(host: string): readonly string[] {
	return [host, `www.${host}`]
}

/** A page of the platform, and what its forms of URL lead to. */
function urlsOf({ domains, shapes }: Platform): readonly string[] {
	const items = shapes.flatMap(({ hosts, path, params = [], form }) => {
		const item = form === 'hex' ? '64b0c1d2000000001203abcd' : '610947572360'
		const query = params[0] === undefined ? '' : `?${params[0]}=${item}`
		return hosts.map((host) =>
			`https://${host.replace('*', 'x1')}${path}${query}`.replace('{item}', item).replaceAll('{any}', 'x1'),
		)
	})
	return [...domains.slice(0, 1).map((domain) => `https://${domain}/`), ...items]
}

/** Of a URL as it is, and of the clean one it stands for. */
function* ofUrls(reader: LinkReader, urls: readonly string[]): Generator<Linked> {
	for (const url of urls)
		for (const one of [reader.canonical(url) ?? url, url]) {
			const linked = toLinked(reader, one)
			if (linked !== null) yield linked
		}
}

/** Hosts on both sides of rollouts by domain. */
function hostsOfRollouts({ rules }: Policy): readonly string[] {
	const rollouts = rules.flatMap(({ when: { rollout } }) => (rollout?.by === 'domain' ? rollout : []))
	return keysOfRollouts(rollouts, (place) => `site-${place}.example`)
}

/** Plain http too, where a rule asks for it. */
function* bothSchemes({ rules }: Policy, links: Iterable<Linked>): Generator<Linked> {
	const isAsked = rules.some(({ when }) => when.scheme !== undefined || when.warning?.includes('insecure'))
	for (const link of links) {
		yield link
		if (isAsked) yield { ...link, url: link.url.replace(/^https:/, 'http:') }
	}
}
