/** Why a link was treated as it was. The first block is neutral, the second is the kinds of violation the published rules name. */
export const reasonCodes = [
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

/** A stable code of a decision's reason. */
export type ReasonCode = (typeof reasonCodes)[number]
