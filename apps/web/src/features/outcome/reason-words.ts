import type { Decision } from '@hutong/protocol'
import { isReason, type Reason, violationKinds } from '../../lib/reasons/reasons.ts'
import type { MessageKey } from '../../messages/message-key.ts'

/** Reasons for which the page itself is dangerous: nobody should look for another way in. */
const dangers: ReadonlySet<string> = new Set<Reason>([
	'look-alike-host',
	'mismatched-label',
	'unsafe-site',
	'untraceable-site',
	'fraud',
	'illegal-content',
	'private-data',
	'evasion',
	'forced-download',
])

/** The message that says a reason in plain words; a reason this client does not know yet has its own. */
export function toReasonKey(reason: Decision['reason']): MessageKey {
	return isReason(reason) ? `outcome.reason.${reason}` : 'outcome.reason.unknown'
}

/** The message that names what a link is suspected of. */
export function toSuspicionKey(reason: Decision['reason']): MessageKey {
	const known = violationKinds.find((name) => name === reason)
	return known === undefined ? 'outcome.suspicion.other' : `outcome.suspicion.${known}`
}

/** The message that says what a person can do now that a link was stopped. */
export function toAdviceKey(reason: Decision['reason']): MessageKey {
	if (dangers.has(reason)) return 'outcome.advice.danger'
	if (reason === 'invalid-url' || reason === 'unsafe-scheme') return 'outcome.advice.broken'
	if (reason === 'scene-not-open' || reason === 'category-not-open' || reason === 'operator-choice')
		return 'outcome.advice.rule'
	return 'outcome.advice.site'
}
