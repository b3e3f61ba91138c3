/** Says whether a body is a page: by its type where there is one, else by its first signs. */
export function isHtml(body: Uint8Array, contentType: string | null): boolean {
	const essence = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
	if (essence !== '' && essence !== 'text/html' && essence !== 'application/xhtml+xml') return false
	const head = body.subarray(0, 512)
	const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
	if (isWide) return true
	if (head.includes(0)) return false
	if (essence !== '') return true
	return /^[\s\u00ef\u00bb\u00bf]*<(?:!|\?xml|html|head|body|title|meta|script|div|p|a|h1)/i.test(
		new TextDecoder('windows-1252').decode(head),
	)
}
