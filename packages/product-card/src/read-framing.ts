import { isAllowedAncestor } from './is-allowed-ancestor.ts'

/** Whether a page may run in a frame of the chat, or needs a window of its own. */
export type Framing = 'embed' | 'window'

/**
 * Reads from a page's headers whether a chat may frame it. Source: CSP Level 3 `frame-ancestors`, which overrules
 * X-Frame-Options (HTML, “navigation response's adherence”); and mixed content: an https chat cannot frame an http page.
 * @param headers names in lower case, repeated ones joined by a comma
 * @param chatOrigin such as `https://chat.example`
 */
export function readFraming(headers: Readonly<Record<string, string>>, pageUrl: string, chatOrigin: string): Framing {
	const page = URL.parse(pageUrl)
	const chat = URL.parse(chatOrigin)
	if (page === null || chat === null || isMixedContent(page, chat)) return 'window'
	const policies = listFrameAncestors(headers['content-security-policy'] ?? '')
	if (policies.length > 0) {
		return policies.every((sources) => isAllowedAncestor(sources, page, chat)) ? 'embed' : 'window'
	}
	return isRefusedByOptions(headers['x-frame-options'] ?? '', page, chat) ? 'window' : 'embed'
}

/** The sources of every policy that speaks of frames; the first directive of a name in a policy counts. */
function listFrameAncestors(header: string): readonly (readonly string[])[] {
	return header.split(',').flatMap((policy) => {
		for (const directive of policy.split(';')) {
			const [name = '', ...sources] = directive.trim().split(/\s+/)
			if (name.toLowerCase() === 'frame-ancestors') return [sources]
		}
		return []
	})
}

/** Browsers know DENY and SAMEORIGIN and pass over the rest, ALLOW-FROM too; several different values refuse. */
function isRefusedByOptions(header: string, page: URL, chat: URL): boolean {
	const values = new Set(header.split(',').map((value) => value.trim().toLowerCase()))
	if (values.has('deny')) return true
	if (values.size > 1) return ['sameorigin', 'allowall'].some((value) => values.has(value))
	return values.has('sameorigin') && page.origin !== chat.origin
}

function isMixedContent(page: URL, chat: URL): boolean {
	if (chat.protocol !== 'https:' || page.protocol === 'https:') return false
	return !/^(?:127\.\d+\.\d+\.\d+|\[::1\]|(?:.+\.)?localhost)$/.test(page.hostname)
}
