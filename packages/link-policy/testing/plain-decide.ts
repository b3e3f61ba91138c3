import { type JudgedRequest, toJudgedRequest } from '../src/judged-request.ts'
import type { JudgedUrl } from '../src/judged-url.ts'
import type { HeldLists } from '../src/match-list.ts'
import type { Conditions, ListEntry, OutsideList, Policy, Range } from '../src/policy.ts'
import type { ReasonCode } from '../src/reason.ts'
import type { PolicyRequest } from '../src/request.ts'
import { isInRollout } from '../src/rollout.ts'

/** What is the same however a decision is come by. */
export type PlainAnswer = {
	readonly outcome: string
	readonly reason: string
	readonly rule: string
	readonly url: string
	readonly obligations: readonly string[]
	readonly suspected: unknown
}

/** Decides by reading rule after rule as the documents say it, nothing indexed and nothing kept: what the quick way is held against. */
export function decidePlainly(policy: Policy, said: PolicyRequest, held: HeldLists): PlainAnswer {
	const request = toJudgedRequest(said)
	const judgeOne = (url: JudgedRequest['url']) => ('refused' in url ? null : judge(policy, { request, url, held }))
	const last = judgeOne(request.url)
	const answers = [last, ...request.hops.map(judgeOne)]
	const stopped = answers.findIndex((answer) => answer === null || answer.outcome === 'stopped')
	const answer = stopped === -1 ? last : answers[stopped]
	if (answer) return answer
	const refused = [request.url, ...request.hops].find((url) => 'refused' in url)
	if (refused === undefined || !('refused' in refused)) throw new Error('nothing was refused')
	const { refused: reason, written } = refused
	return { outcome: 'stopped', reason, rule: `hutong:${reason}`, url: written, obligations: [], suspected: null }
}

type Case = { readonly request: JudgedRequest; readonly url: JudgedUrl; readonly held: HeldLists }

function judge(policy: Policy, judged: Case): PlainAnswer {
	for (const rule of policy.rules)
		if (holds(policy, rule.when, judged)) return answer(rule, judged, findSaying(policy, rule.when.list ?? [], judged))
	return answer(policy.default, judged, null)
}

function answer(
	{ outcome, reason, id, obligations }: Policy['default'],
	{ url }: Case,
	said: Saying | null,
): PlainAnswer {
	return {
		outcome,
		reason: said?.reason ?? reason,
		rule: id,
		url: url.href,
		obligations: obligations ?? [],
		suspected: said?.by ?? null,
	}
}

function holds(policy: Policy, when: Conditions, judged: Case): boolean {
	const { request, url } = judged
	const { said } = request
	return (
		isOf(when.scene, said.scene) &&
		isOf(when.category, said.category) &&
		isOf(when.platform, said.platform) &&
		isOf(when.kind, said.kind) &&
		isOf(when.sender, said.sender) &&
		isOf(when.senderRole, said.senderRole) &&
		isOf(when.scheme, url.scheme) &&
		isOf(when.warning, when.warning && url.warning()) &&
		isWithin(when.senderDays, said.senderDays) &&
		isWithin(when.groupSize, said.groupSize) &&
		isWithin(when.hops, said.hops.length) &&
		isWithin(when.knownDays, request.knownDays) &&
		(when.time?.from === undefined || new Date(when.time.from) <= new Date(said.at)) &&
		(when.time?.until === undefined || new Date(said.at) < new Date(when.time.until)) &&
		(when.host?.some((host) => isHost(host, url)) ?? true) &&
		(when.domain?.some((domain) => isHost(domain, url) || isHost(`*.${domain}`, url)) ?? true) &&
		(when.path?.some((prefix) => isPath(prefix, url.path)) ?? true) &&
		(when.list === undefined || findSaying(policy, when.list, judged) !== null) &&
		isRolled(when.rollout, judged)
	)
}

function isOf<Value>(wanted: readonly Value[] | undefined, value: Value | null | undefined): boolean {
	return wanted === undefined || wanted.some((one) => one === value)
}

function isWithin(range: Range | undefined, value: number | undefined): boolean {
	if (range === undefined) return true
	return value !== undefined && !(value < (range.min ?? value)) && !(value > (range.max ?? value))
}

function isHost(pattern: string, { hostname, port }: JudgedUrl): boolean {
	const written = pattern.replace(/^\*\./, '')
	const withPort = /^(.*?)(?::(\d+))?$/.exec(written)
	const [, name = '', wanted = port] = withPort ?? []
	return wanted === port && (pattern.startsWith('*.') ? hostname.endsWith(`.${name}`) : hostname === name)
}

function isPath(prefix: string, path: string): boolean {
	return `${path}/`.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`)
}

function isRolled(rollout: Conditions['rollout'], { request: { said }, url }: Case): boolean {
	if (rollout === undefined) return true
	const keys = {
		conversation: said.conversation ?? said.key,
		user: said.user ?? said.key,
		domain: url.registrable(),
		unsaid: said.key ?? said.conversation,
	}
	const key = keys[rollout.by ?? 'unsaid']
	return key !== undefined && isInRollout(rollout, key)
}

type Saying = { readonly reason: ReasonCode | null; readonly by: unknown; readonly isMissing: boolean }

function findSaying(policy: Policy, names: readonly string[], judged: Case): Saying | null {
	const sayings = names.flatMap((name) => {
		const list = policy.lists[name] ?? []
		return ('source' in list ? askOutside(name, list, judged) : askEntries(list, judged)) ?? []
	})
	return sayings.find(({ isMissing }) => !isMissing) ?? sayings[0] ?? null
}

function askOutside(name: string, list: OutsideList, { request, url, held }: Case): Saying | null {
	const { list: found = null, expiresAt = null } = held[name] ?? {}
	const isGone = found === null || (expiresAt !== null && new Date(expiresAt) <= new Date(request.said.at))
	if (isGone) return list.whenMissing === 'match' ? { reason: null, by: null, isMissing: true } : null
	return found.find(url) === null ? null : { reason: null, by: list.by, isMissing: false }
}

function askEntries(entries: readonly ListEntry[], { request, url }: Case): Saying | null {
	const fitting = entries.filter(({ match, until }) => {
		const [host = '', ...rest] = match.split('/')
		const isThere = isHost(host, url) || isHost(`*.${host}`, url)
		const isLive = until === undefined || new Date(request.said.at) < new Date(until)
		return isThere && isLive && (rest.length === 0 || isPath(`/${rest.join('/')}`, url.path))
	})
	const [best] = fitting.toSorted((a, b) => compare(toRank(b), toRank(a)))
	return best === undefined ? null : { reason: best.reason ?? null, by: null, isMissing: false }
}

/** The longest host first, then one with its port, then the longest path. */
function toRank({ match }: ListEntry): readonly number[] {
	const [host = ''] = match.split('/')
	return [host.replace(/:\d+$/, '').length, /:\d+$/.test(host) ? 1 : 0, match.length]
}

function compare(a: readonly number[], b: readonly number[]): number {
	return a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0
}
