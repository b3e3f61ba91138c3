import { type ReasonCode, reasonCodes } from '@hutong/link-policy'

/** Reasons that are no kind of violation: how a link was treated, or that it cannot be read at all. */
const others: ReadonlySet<string> = new Set<ReasonCode>([
	...(['allowed', 'default', 'scene-not-open', 'category-not-open', 'on-trial', 'unknown-site'] as const),
	...(['operator-choice', 'invalid-url', 'unsafe-scheme', 'appeal-pending'] as const),
])

/** Whether a text is a kind of violation that can be reported and found. */
export function isViolationReason(reason: string): boolean {
	return reasonCodes.some((known) => known === reason) && !others.has(reason)
}
