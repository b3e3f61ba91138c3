/** A named set of media types, or an own list such as `['text/plain', 'application/*']`. */
export type AcceptedTypes = 'html' | 'image' | 'json' | readonly string[]

const namedTypes = {
	html: ['text/html', 'application/xhtml+xml'],
	image: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'],
	json: ['application/json', 'application/*+json'],
} as const

/** Lists the media types a name stands for. SVG is no image here: it is a document with scripts. */
export function listMediaTypes(accept: AcceptedTypes): readonly string[] {
	return typeof accept === 'string' ? namedTypes[accept] : accept
}

/** Says whether a Content-Type is one of the accepted. A missing one passes for `html` only, where the body tells. */
export function isAcceptedType(contentType: string | null, accept: AcceptedTypes): boolean {
	if (contentType === null || contentType.trim() === '') return accept === 'html'
	const essence = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase()
	return listMediaTypes(accept).some((pattern) => isMatchingType(essence, pattern.toLowerCase()))
}

function isMatchingType(essence: string, pattern: string): boolean {
	const star = pattern.indexOf('*')
	if (star === -1) return essence === pattern
	const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)]
	return essence.length > before.length + after.length && essence.startsWith(before) && essence.endsWith(after)
}
