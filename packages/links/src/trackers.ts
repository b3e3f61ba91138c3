/** Query parameters that only say where a visitor comes from, on any site. `x*` is a prefix. */
export const commonTrackers: readonly string[] = [
	'utm_*',
	'gclid',
	'gclsrc',
	'gbraid',
	'wbraid',
	'dclid',
	'fbclid',
	'msclkid',
	'yclid',
	'ysclid',
	'twclid',
	'ttclid',
	'igsh',
	'igshid',
	'mc_cid',
	'mc_eid',
	'_hsenc',
	'_hsmi',
	'mkt_tok',
	'vero_id',
	'oly_anon_id',
	'oly_enc_id',
	'spm',
	'share_source',
	'share_medium',
]

/** Whether a parameter's name is on a list; letters are compared without case, `x*` is a prefix. */
export function isTracker(name: string, list: readonly string[]): boolean {
	const lower = name.toLowerCase()
	return list.some((entry) =>
		entry.endsWith('*') ? lower.startsWith(entry.slice(0, -1).toLowerCase()) : lower === entry.toLowerCase(),
	)
}
