/** Kinds of violation of the published rules: what a link is suspected of, reported and stopped for, the most common first. */
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
] as const

const reasons = [
	...violationKinds,
	'allowed',
	'default',
	'scene-not-open',
	'category-not-open',
	'on-trial',
	'unknown-site',
	'operator-choice',
	'invalid-url',
	'unsafe-scheme',
	'appeal-pending',
] as const

/** A reason of the rules that this client has words for. */
export type Reason = (typeof reasons)[number]

/** Whether there are words for a reason; a newer server may give others. */
export function isReason(reason: string): reason is Reason {
	return (reasons as readonly string[]).includes(reason)
}
