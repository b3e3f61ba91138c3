import type { HeldList, Policy } from '@hutong/link-policy'

type Held = Readonly<Record<string, Pick<HeldList, 'expiresAt'>>>

/** How often links are looked at again where a rule asks how long a domain has been known. */
const aging = 60 * 60 * 1000

/** When a policy may next say something else of a link though nothing was published: a rule or a list's entry begins or ends, or an outside list expires. */
export function findNextBoundary(policy: Policy, at: number, held: Held = {}): number | null {
	const isAging = policy.rules.some(({ when }) => when.knownDays !== undefined)
	const expiries = Object.values(held).flatMap(({ expiresAt }) => (expiresAt === null ? [] : Date.parse(expiresAt)))
	const coming = findPolicyTimes(policy)
		.concat(expiries, isAging ? at + aging : [])
		.filter((instant) => instant > at)
	return coming.length === 0 ? null : coming.reduce((least, instant) => Math.min(least, instant))
}

/** When rules and entries of a policy's own lists begin or end, in milliseconds since 1970. */
export function findPolicyTimes(policy: Policy): number[] {
	return [...findRuleTimes(policy), ...findListTimes(policy)].map((text) => Date.parse(text))
}

function findRuleTimes({ rules }: Policy): string[] {
	return rules.flatMap(({ when }) => [when.time?.from, when.time?.until].filter((time) => time !== undefined))
}

function findListTimes({ lists }: Policy): string[] {
	const entries = Object.values(lists).flatMap((list) => ('source' in list ? [] : list))
	return entries.flatMap(({ until }) => until ?? [])
}
