import type { Sandbox, ShopId } from '@hutong/sandbox'

export type Share = { readonly text: string; readonly title: string; readonly itemId: string }

/** A share text of the sandbox, and the first words of its title, as a card shows them. */
export function getShare(sandbox: Sandbox, shop: ShopId, kind = 'item'): Share {
	const share = sandbox.demoShares().find((candidate) => candidate.shop === shop && candidate.kind === kind)
	if (!share) throw new Error(`the sandbox offers no ${kind} of ${shop}`)
	return { text: share.text, title: share.title.zh.slice(0, 10), itemId: share.itemId }
}
