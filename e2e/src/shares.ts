import type { Sandbox, ShopId } from '@hutong/sandbox'

export type Share = { readonly text: string; readonly title: string; readonly itemId: string }

/** A share text of the sandbox, and the first words of its title, as a card shows them. */
export function getShare(sandbox: Sandbox, shop: ShopId, kind = 'item'): Share {
	const share = sandbox.demoShares().find((candidate) => candidate.shop === shop && candidate.kind === kind)
	if (!share) throw new Error(`the sandbox offers no ${kind} of ${shop}`)
	return { text: share.text, title: titleOf(share.text), itemId: share.itemId }
}

function titleOf(text: string): string {
	const quoted =
		/我在闲鱼发布了【(.+?)】/.exec(text) ?? /「(.+?)」/.exec(text) ?? /https?:\/\/\S+ (.+?) 长按复制/.exec(text)
	if (!quoted?.[1]) throw new Error(`no title in ${text}`)
	return quoted[1].slice(0, 10)
}
