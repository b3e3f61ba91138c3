import type { Link, Links } from '@hutong/links'

/** One line of `hutong links`: these keys in this order. */
export function toLinksAnswer(links: Links, text: string): { readonly links: readonly object[] } {
	return { links: links.find(text).map(toAnswer) }
}

function toAnswer({ start, end, text, url, canonical, platform, kind, item, title, code }: Link): object {
	return { start, end, text, url, canonical, platform, kind, item, title, code }
}
