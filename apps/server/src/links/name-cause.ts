import type { Links } from '@hutong/links'

/** What led from one URL to the next. */
export type HopCause = 'redirect' | 'script' | 'refresh' | 'app-link'

/** What a page can name its target by, and how that is taken out of it. The rest is script. */
const causes: readonly (readonly [cause: HopCause, place: RegExp])[] = [
	['refresh', /<meta\b/gi],
	['app-link', /\b(?!https?:)[a-z][a-z0-9+.-]{1,40}:\/\//gi],
]

/** Says by what the page of a short link names its target: by that without which it would name another, or none. */
export function nameCause(links: Links, html: string, base: string, target: string): HopCause {
	const cause = causes.find(([, place]) => links.findShortTarget(html.replace(place, ''), base) !== target)
	return cause?.[0] ?? 'script'
}
