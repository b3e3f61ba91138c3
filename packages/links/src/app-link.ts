import { readUrl } from './identify.ts'
import type { Link } from './link.ts'
import type { AppLink } from './links.ts'
import type { Registry } from './registry.ts'

/** How the platform's app opens a link; null when the platform is unknown. A short link opens as a page of the app. */
export function toAppLink(registry: Registry, link: Link | string): AppLink | null {
	const known = typeof link === 'string' ? readAddress(registry, link) : link
	const platform = known?.platform === null ? undefined : registry.platforms.get(known?.platform ?? '')
	if (known === null || platform === undefined) return null
	const { templates, android, ios } = platform.app
	const reading = known.canonical === null ? null : readUrl(registry, known.canonical)
	const own = known.item === null ? undefined : (reading?.app ?? templates[known.kind])
	const page = known.canonical === null ? undefined : templates.page
	const url = (own ?? page)
		?.replaceAll('{item}', encodeURIComponent(known.item ?? ''))
		.replaceAll('{encodedUrl}', encodeURIComponent(known.canonical ?? ''))
		.replaceAll('{url}', known.canonical ?? '')
	return { platform: platform.id, name: platform.appName, url: url ?? null, android, ios }
}

function readAddress(registry: Registry, url: string) {
	const reading = readUrl(registry, url)
	return reading === null ? null : { ...reading, platform: reading.platform?.id ?? null }
}
