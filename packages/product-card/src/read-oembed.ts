import { cleanText, decodeEntities } from './clean-text.ts'
import { resolvePageUrl } from './resolve-page-url.ts'

/** What is taken from an oEmbed answer. Its `html` never is. */
export type OembedReading = { readonly title: string | null; readonly image: string | null }

/**
 * Reads title and thumbnail of an oEmbed answer. Source: oembed.com, section 2.3.4.
 * @param text the answer's JSON
 * @param url where it came from: relative thumbnails count from there
 */
export function readOembed(text: string, url: string): OembedReading {
	const answer = parse(text.slice(0, 262_144))
	const { title, thumbnail_url: thumbnail, url: photo, type } = answer
	const source =
		typeof thumbnail === 'string' ? thumbnail : type === 'photo' && typeof photo === 'string' ? photo : null
	const image = source === null ? null : resolvePageUrl(source, url)
	return {
		title: typeof title === 'string' ? cleanText(decodeEntities(title), 300) : null,
		image: image === null || /\.svgz?$/i.test(image.pathname) ? null : image.href,
	}
}

/** What is no object says nothing. */
function parse(text: string): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(text)
		return typeof value === 'object' && value !== null ? { ...value } : {}
	} catch {
		return {}
	}
}
