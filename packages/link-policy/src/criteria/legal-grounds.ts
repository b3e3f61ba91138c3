import type { Conditions, Rule } from '../policy.ts'
import { type ReasonCode, violationReasons } from '../reason.ts'

/**
 * The reasons for which a link may be treated otherwise: the published kinds of violation, and addresses that are none or pass themselves off as
 * another's. Every other reason is a choice of who runs the chat.
 */
export const legalGrounds: readonly ReasonCode[] = violationReasons

/** Conditions that point at something about the link or its sender. That a link is one platform's, or in a group, is nothing it did. */
const evidence = [
	'host',
	'domain',
	'path',
	'list',
	'scheme',
	'warning',
	'sender',
	'senderDays',
	'hops',
	'knownDays',
] as const satisfies readonly (keyof Conditions)[]

/** Whether a reason counts when this rule gives it: a stated violation counts only where the rule points at something that can violate. */
export function isLegalGround(when: Rule['when'], reason: ReasonCode): boolean {
	return legalGrounds.includes(reason) && evidence.some((name) => when[name] !== undefined)
}
