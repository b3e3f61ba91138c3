import type { Link as FoundLink } from '@hutong/links'
import type { Link } from '@hutong/protocol'

/** A found link as messages carry it. */
export function toWireLink(found: FoundLink): Link {
	const { start, end, text, url, canonical, platform, kind, item, title, code, short, share } = found
	return { start, end, text, url, canonical, platform, kind, item, title, code, short, share: share && { ...share } }
}
