import { type CompiledPolicy, getCompiled } from './compile-policy.ts'
import type { Decision, Title } from './decision.ts'
import { type JudgedRequest, toJudgedRequest } from './judged-request.ts'
import type { JudgedUrl, UnjudgeableUrl } from './judged-url.ts'
import type { HeldLists } from './match-list.ts'
import type { Policy } from './policy.ts'
import type { PolicyRequest } from './request.ts'

/** What a policy needs besides itself. */
export type DecideOptions = {
	/** What is held of its outside lists; one that is not here acts as the policy says of a missing one. */
	readonly lists?: HeldLists
}

/**
 * Decides what a tap does. The final URL is judged by the first rule that applies, else by the default. A hop is judged by the same rules and
 * can only stop the link: when the final URL is not stopped itself, the first hop that is stopped speaks. The same policy, request and lists
 * always give the same decision. Throws a RangeError when an instant of the request or of a list is none: without a clock no list can be trusted.
 */
export function decide(policy: Policy, request: PolicyRequest, options: DecideOptions = {}): Decision {
	return decideJudged(policy, toJudgedRequest(request), options)
}

/** The same for a request that was read already (`toJudgedRequest`), so that several policies can judge it. */
export function decideJudged(policy: Policy, request: JudgedRequest, { lists = {} }: DecideOptions = {}): Decision {
	const compiled = getCompiled(policy)
	const last = judge(compiled, request, request.url, lists)
	if (last.outcome === 'stopped') return last
	for (const hop of request.hops) {
		const decision = judge(compiled, request, hop, lists)
		if (decision.outcome === 'stopped') return decision
	}
	return last
}

function judge(
	policy: CompiledPolicy,
	request: JudgedRequest,
	url: JudgedUrl | UnjudgeableUrl,
	held: HeldLists,
): Decision {
	if ('refused' in url) return refuse(policy, url)
	const judged = { request, url, held }
	const { rule, conditions, named } = policy.findSpeaker(judged)
	const hit = conditions.findHit(judged)
	return {
		outcome: rule.outcome,
		reason: hit?.reason ?? rule.reason,
		rule: named,
		policy: policy.named,
		url: url.href,
		matched: conditions.toMatches(judged),
		obligations: rule.obligations ?? [],
		suspected: hit?.by ?? null,
	}
}

/** Ids no policy can give to its own rules: what is refused before any rule is asked. */
const builtIn: Readonly<Record<UnjudgeableUrl['refused'], Title>> = {
	'invalid-url': { zh: '无法识别的网址', en: 'Not a valid web address' },
	'unsafe-scheme': { zh: '不安全的链接类型', en: 'Not an http or https link' },
}

function refuse(policy: CompiledPolicy, { refused, written }: UnjudgeableUrl): Decision {
	return {
		outcome: 'stopped',
		reason: refused,
		rule: { id: `hutong:${refused}`, title: builtIn[refused] },
		policy: policy.named,
		url: written,
		matched: [{ condition: 'url', expected: 'http(s) URL', actual: written }],
		obligations: [],
		suspected: null,
	}
}
