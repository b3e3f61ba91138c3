import type { Message } from '@hutong/protocol'

/** A message in one line: the text, or the title of the product it shares. */
export type Preview = { readonly kind: 'text' | 'link'; readonly text: string }

/** Says a message in one line, at most 120 characters. */
export function messagePreview(message: Pick<Message, 'text' | 'links' | 'cards'>): Preview {
	const shared = message.links.findIndex((link) => link.share !== null || link.kind === 'item')
	const link = message.links[shared]
	const title = message.cards[shared]?.title ?? link?.title ?? null
	if (link !== undefined && title !== null && message.cards[shared]?.state !== 'removed') {
		return { kind: 'link', text: oneLine(title) }
	}
	return { kind: 'text', text: oneLine(message.text) }
}

function oneLine(text: string): string {
	return text.slice(0, 240).replace(/\s+/g, ' ').trim().slice(0, 120)
}
