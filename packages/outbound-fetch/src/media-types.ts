/** A named set of media types, or an own list such as `['text/plain', 'application/*']`. */
export type AcceptedTypes = 'html' | 'preview' | 'image' | 'json' | readonly string[]

const html = ['text/html', 'application/xhtml+xml']
const image = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif']

const namedTypes = {
	html,
	/** Whatever a card can be made of. */
	preview: [...html, ...image, 'application/pdf', 'video/*', 'audio/*'],
	image,
	json: ['application/json', 'application/*+json'],
} as const satisfies Record<string, readonly string[]>

/** Lists the media types a name stands for. SVG is no image here: it is a document with scripts. */
export function listMediaTypes(accept: AcceptedTypes): readonly string[] {
	return typeof accept === 'string' ? namedTypes[accept] : accept
}

/** Says whether a Content-Type is one of the accepted. A missing one passes for `html` and `preview` only, where the body tells. */
export function isAcceptedType(contentType: string | null, accept: AcceptedTypes): boolean {
	if (contentType === null || contentType.trim() === '') return accept === 'html' || accept === 'preview'
	const essence = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase()
	return listMediaTypes(accept).some((pattern) => isMatchingType(essence, pattern.toLowerCase()))
}

function isMatchingType(essence: string, pattern: string): boolean {
	const star = pattern.indexOf('*')
	if (star === -1) return essence === pattern
	const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)]
	return essence.length > before.length + after.length && essence.startsWith(before) && essence.endsWith(after)
}
