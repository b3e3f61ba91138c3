import type { DisplayHost } from '@hutong/links'

/** What the words for an imitation are filled with: how it is done, the domain it is made to look like, and who really owns it. */
export type ImitationValues = { readonly how: string; readonly domain: string; readonly owner: string }

/** The values of `common.imitates`; null for a host that imitates none. */
export function toImitation(shown: DisplayHost | null): ImitationValues | null {
	if (!shown?.imitates) return null
	return { ...shown.imitates, owner: shown.registrable }
}
