import type { Decision, Match, Outcome, Title } from './decision.ts'
import { parseInstant } from './instant.ts'
import { type JudgedUrl, toJudgedUrl, type UnjudgeableUrl } from './judged-url.ts'
import { type Case, matchRule } from './match-rule.ts'
import type { Policy } from './policy.ts'
import type { ReasonCode } from './reason.ts'
import type { PolicyRequest } from './request.ts'

/** Ids no policy can give to its own rules: what is refused before any rule is asked. */
const builtIn: Readonly<Record<UnjudgeableUrl['refused'], Title>> = {
	'invalid-url': { zh: '无法识别的网址', en: 'Not a valid web address' },
	'unsafe-scheme': { zh: '不安全的链接类型', en: 'Not an http or https link' },
}

/**
 * Decides what a tap does. The final URL is judged by the first rule that applies, else by the default. A hop is judged by the same rules and
 * can only stop the link: the first hop that is stopped stops it. The same policy and request always give the same decision.
 * Throws a RangeError when `request.at` is not an instant: without a clock no list can be trusted.
 */
export function decide(policy: Policy, request: PolicyRequest): Decision {
	const at = parseInstant(request.at)
	if (at === null) throw new RangeError(`not a date and time with a zone: ${request.at}`)
	for (const hop of request.hops) {
		const decision = judge(policy, request, toJudgedUrl(hop), at)
		if (decision.outcome === 'stopped') return decision
	}
	return judge(policy, request, toJudgedUrl(request.url), at)
}

function judge(policy: Policy, request: PolicyRequest, url: JudgedUrl | UnjudgeableUrl, at: number): Decision {
	if ('refused' in url) return refuse(policy, url)
	const judged: Case = { policy, request, url, at }
	for (const rule of policy.rules) {
		const match = matchRule(rule.when, judged)
		if (match === null) continue
		return toDecision(policy, url.href, { ...rule, reason: match.entry?.reason ?? rule.reason }, match.matched)
	}
	return toDecision(policy, url.href, policy.default, [])
}

function refuse(policy: Policy, { refused, written }: UnjudgeableUrl): Decision {
	const rule = { id: `hutong:${refused}`, title: builtIn[refused], outcome: 'stopped', reason: refused } as const
	return toDecision(policy, written, rule, [{ condition: 'url', expected: 'http(s) URL', actual: written }])
}

type Speaking = { readonly id: string; readonly title: Title; readonly outcome: Outcome; readonly reason: ReasonCode }

function toDecision(policy: Policy, url: string, rule: Speaking, matched: readonly Match[]): Decision {
	return {
		outcome: rule.outcome,
		reason: rule.reason,
		rule: { id: rule.id, title: rule.title },
		policy: { name: policy.name, version: policy.version, title: policy.title },
		url,
		matched,
	}
}
