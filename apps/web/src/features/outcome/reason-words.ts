import type { Decision } from '@hutong/protocol'
import type { MessageKey } from '../../messages/message-key.ts'

const reasons = [
	'allowed',
	'default',
	'scene-not-open',
	'category-not-open',
	'on-trial',
	'unknown-site',
	'operator-choice',
	'invalid-url',
	'unsafe-scheme',
	'look-alike-host',
	'induced-sharing',
	'induced-following',
	'mismatched-label',
	'forced-app-jump',
	'forced-download',
	'incomplete-page',
	'h5-game',
	'unsafe-site',
	'untraceable-site',
	'fraud',
	'rumour',
	'vulgar-content',
	'illegal-content',
	'private-data',
	'evasion',
	'appeal-pending',
] as const

type Reason = (typeof reasons)[number]

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
])

/** The message that says a reason in plain words; a reason this client does not know yet has its own. */
export function toReasonKey(reason: Decision['reason']): MessageKey {
	const known = reasons.find((name) => name === reason)
	return known === undefined ? 'outcome.reason.unknown' : `outcome.reason.${known}`
}

/** Kinds of violation: what a link can be suspected of, and reported for, the most common first. */
export const violationKinds = [
	'fraud',
	'look-alike-host',
	'unsafe-site',
	'illegal-content',
	'vulgar-content',
	'private-data',
	'rumour',
	'induced-sharing',
	'induced-following',
	'mismatched-label',
	'forced-app-jump',
	'forced-download',
	'incomplete-page',
	'h5-game',
	'untraceable-site',
	'evasion',
] as const satisfies readonly Reason[]

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
