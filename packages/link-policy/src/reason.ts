/** Reasons of who runs the chat: nothing is said against the link. */
const neutral = [
	'allowed',
	'default',
	'scene-not-open',
	'category-not-open',
	'on-trial',
	'unknown-site',
	'operator-choice',
] as const

/** The published kinds of violation, and addresses that are none or pass themselves off as another's. */
export const violationReasons = [
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

/** Why a link was treated as it was. */
export const reasonCodes = [...neutral, ...violationReasons] as const

/** A stable code of a decision's reason. */
export type ReasonCode = (typeof reasonCodes)[number]
