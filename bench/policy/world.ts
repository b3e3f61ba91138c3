import type { Conditions, Outcome, Policy, PolicyRequest, Rule } from '@hutong/link-policy'
import { createRandom, type Random } from '../src/random.ts'

/** A rule that every engine can be given: each part it names must be the request's; `domain` is a host and all below it. */
export type PlainRule = {
	readonly id: string
	readonly scene: string | null
	readonly platform: string | null
	readonly sender: string | null
	readonly host: string | null
	readonly domain: string | null
	readonly outcome: Outcome
}

/** Rules, a list of beginnings of URLs, and taps: the same for the same seed and sizes. */
export type World = {
	readonly rules: readonly PlainRule[]
	readonly listed: readonly string[]
	readonly requests: readonly PolicyRequest[]
}

export type WorldSizes = {
	readonly seed: number
	readonly rules: number
	readonly listed: number
	readonly requests: number
}

const scenes = ['direct', 'group', 'broadcast'] as const
const platforms = ['taobao', 'xianyu', 'douyin', 'jd', 'pinduoduo', null, null, null] as const
const outcomes: readonly Outcome[] = ['page', 'confirm', 'copy', 'stopped']
const endings = ['com', 'cn', 'net', 'com.cn', 'example', 'shop', 'xyz']
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/**
 * Of the rules 96 in 100 are about hosts and domains, the others about platforms, senders and scenes, as a desk's are after years: sites one by
 * one, and few about everything. Half of the list are hosts, half beginnings of URLs. Of the taps 3 in 10 are on hosts some rule names and 1 in 20 on listed ones.
 */
export function createWorld({ seed, rules, listed, requests }: WorldSizes): World {
	const random = createRandom(seed)
	const named = Array.from({ length: rules }, () => toDomain(random))
	const list = Array.from({ length: listed }, (_, at) =>
		toFlat(toDomain(random) + (at % 2 === 0 ? '' : toPath(random))),
	)
	return {
		rules: named.map((domain, place) => toRule(random, domain, place)),
		listed: list,
		requests: Array.from({ length: requests }, () => toRequest(random, toUrl(random, named, list))),
	}
}

/** A world's rules among nine times as many others, on hosts nobody taps on. */
export function withOthers({ rules }: World): readonly PlainRule[] {
	const random = createRandom(rules.length)
	return rules.flatMap((rule) => [
		rule,
		...Array.from({ length: 9 }, (_, at) => ({
			...{ scene: null, platform: null, sender: null, host: null },
			id: `${rule.id}-${at}`,
			domain: `${random.chars(letters, 12)}.invalid`,
			outcome: rule.outcome,
		})),
	])
}

/** The rules as a policy of ours; with `held` the list comes first. */
export function toPolicy(rules: readonly PlainRule[], held: boolean): Policy {
	const title = { zh: '规则', en: 'Rule' }
	const speaks = { title, outcome: 'stopped', reason: 'unsafe-site' } as const
	const list = { source: 'listed.txt', kind: 'prefixes', by: title, refreshMinutes: 60, expiresHours: 24 } as const
	const ours = rules.map(
		({ id, outcome, ...parts }): Rule => ({ id, title, when: toConditions(parts), outcome, reason: 'operator-choice' }),
	)
	return {
		...{ name: 'bench', version: '1', title },
		lists: held ? { listed: { ...list, whenMissing: 'ignore' } } : {},
		rules: held ? [{ ...speaks, id: 'listed', when: { list: ['listed'] } }, ...ours] : ours,
		default: { id: 'otherwise', title, outcome: 'page', reason: 'default' },
	}
}

function toConditions(parts: Omit<PlainRule, 'id' | 'outcome'>): Conditions {
	const said = Object.entries(parts).filter(([, value]) => value !== null)
	// Each part is a condition of the same name with one value.
	return Object.fromEntries(said.map(([name, value]) => [name, [value]])) as Conditions
}

function toRule(random: Random, domain: string, place: number): PlainRule {
	const empty = { scene: null, platform: null, sender: null, host: null, domain: null }
	const rule = { ...empty, id: `rule-${place}`, outcome: random.pick(outcomes) }
	const scene = random.int(3) === 0 ? random.pick(scenes) : null
	const sort = place % 100
	if (sort === 97) return { ...rule, scene: random.pick(scenes), platform: random.pick(platforms.slice(0, 5)) }
	if (sort >= 98) return { ...rule, scene, sender: `sender-${random.int(5000)}` }
	if (sort === 96) return { ...rule, scene: random.pick(scenes), sender: `sender-${random.int(50)}` }
	return random.int(2) === 0 ? { ...rule, scene, host: `www.${domain}` } : { ...rule, scene, domain }
}

function toRequest(random: Random, url: string): PolicyRequest {
	const platform = random.pick(platforms)
	return {
		...{ scene: random.pick(scenes), url, hops: [], platform, category: platform && 'ecommerce', kind: 'page' },
		sender: `sender-${random.int(5000)}`,
		at: '2022-01-27T12:00:00Z',
		groupSize: random.int(500),
		conversation: `conversation-${random.int(1000)}`,
	}
}

function toUrl(random: Random, named: readonly string[], listed: readonly string[]): string {
	const chance = random.int(100)
	const below = random.pick(['', '', 'www.', 'm.', 'a.b.'])
	if (chance < 5 && listed.length > 0) {
		const place = random.pick(listed)
		return `https://${below}${place}${place.includes('/') ? '' : toPath(random)}`
	}
	return `https://${below}${chance < 35 ? random.pick(named) : toDomain(random)}${toPath(random)}`
}

function toDomain(random: Random): string {
	return `${random.chars(letters, 5 + random.int(12))}.${random.pick(endings)}`
}

/** A string of its own, not put together from others: as if it had been read. */
export function toFlat(text: string): string {
	return Buffer.from(text, 'latin1').toString('latin1')
}

function toPath(random: Random): string {
	const depth = 1 + random.int(3)
	return Array.from({ length: depth }, () => `/${random.chars(letters, 3 + random.int(6))}`).join('')
}
