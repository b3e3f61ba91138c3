/** Kinds of violation of the published rules: what a link can be reported, stopped and appealed for. */
export const violationReasons = [
	'fraud',
	'unsafe-site',
	'illegal-content',
	'private-data',
	'induced-sharing',
	'induced-following',
	'mismatched-label',
	'forced-app-jump',
	'forced-download',
	'incomplete-page',
	'h5-game',
	'untraceable-site',
	'rumour',
	'vulgar-content',
	'look-alike-host',
	'evasion',
] as const

const reasons = [
	...violationReasons,
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

export type Reason = (typeof reasons)[number]

/** Whether the desk has words for a reason. */
export function isReason(reason: string): reason is Reason {
	return (reasons as readonly string[]).includes(reason)
}
