/** Query parameters that only say where a visitor comes from, on any site. `x*` is a prefix. */
export const commonTrackers: readonly string[] = [
	...['utm_*', 'mtm_*', 'pk_campaign', 'pk_kwd', 'pk_source', 'pk_medium', 'hsa_*', 'sfmc_*', 'guce_*', 'guccounter'],
	...['gclid', 'gclsrc', 'gbraid', 'wbraid', 'dclid', 'gad_source', 'gad_campaignid', 'srsltid', '_ga', '_gl'],
	...['fbclid', 'fb_action_ids', 'fb_action_types', 'fb_ref', 'fb_source', 'mibextid', 'igsh', 'igshid'],
	...['msclkid', 'yclid', 'ymclid', 'ysclid', '_openstat', 'twclid', 'ttclid', 'li_fat_id', 'rdt_cid', 'ScCid', 'epik'],
	...['bd_vid', 'irclickid', 'wickedid', 'rb_clickid', 'ef_id', 's_kwcid', 'tduid', 'vero_id', 'vero_conv', 'dm_i'],
	...['mc_cid', 'mc_eid', 'mc_tc', 'mkt_tok', '_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsCtaTracking', '_kx'],
	...['oly_anon_id', 'oly_enc_id', 'ml_subscriber', 'ml_subscriber_hash', 'elqTrack', 'elqTrackId', 'xtor', 'wt_mc'],
	...['_branch_match_id', '_branch_referrer', 'ref_src', 'ref_url', 'nr_email_referer', 'algo_pvid', 'algo_expid'],
	...['spm', 'spm_id_from', 'scm', 'share_source', 'share_medium', 'vd_source'],
]

/** Builds a test of whether a parameter's name is on a list; letters are compared without case, `x*` is a prefix. */
export function createTrackerTest(list: readonly string[]): (name: string) => boolean {
	const lower = list.map((entry) => entry.toLowerCase())
	const names = new Set(lower.filter((entry) => !entry.endsWith('*')))
	const prefixes = lower.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1))
	return (name) => {
		const plain = name.toLowerCase()
		return names.has(plain) || prefixes.some((prefix) => plain.startsWith(prefix))
	}
}
