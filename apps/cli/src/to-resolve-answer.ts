import { displayHost, type Links } from '@hutong/links'
import { errorCodes } from '@hutong/protocol'
import type { Resolution } from '@hutong/server/links'

const words = {
	given: '',
	redirect: 'by redirect',
	script: 'by its page’s script',
	refresh: 'by its page’s meta refresh',
	'app-link': 'by its app link',
}

/** What `hutong resolve --json` prints: these keys in this order. */
export function toResolveAnswer(links: Links, url: string, found: Resolution): object {
	const identity = found.ok ? found.identity : null
	return {
		url,
		ok: found.ok,
		target: found.ok ? found.url : null,
		platform: identity?.platform ?? null,
		kind: identity?.kind ?? null,
		item: identity?.item ?? null,
		warning: found.ok ? (displayHost(found.url)?.warning ?? null) : null,
		removed: listRemoved(links, found),
		problem: found.ok ? null : found.problem,
		detail: found.ok ? null : found.detail,
		hops: found.hops.map((hop) => ({ url: hop.url, by: hop.by })),
	}
}

/** The way for people, a line for each hop, and what stopped it. */
export function toHumanAnswer(
	links: Links,
	found: Resolution,
): { readonly way: string; readonly problem: string | null } {
	const hops = found.hops.map(
		(hop, index) => `${index}  ${hop.url}${hop.by === 'given' ? '' : `  (${words[hop.by]})`}\n`,
	)
	const way = hops.join('')
	if (found.ok) return { way: `${way}=  ${found.url}  (${describe(links, found)})\n`, problem: null }
	const { problem, detail } = found
	return { way, problem: `${problem}: ${errorCodes[problem].title}${detail ? ` (${detail})` : ''}` }
}

function describe(links: Links, found: Extract<Resolution, { ok: true }>): string {
	const { platform, kind, item } = found.identity
	const name = platform ? (links.platform(platform)?.names.en ?? platform) : null
	const warning = displayHost(found.url)?.warning
	const removed = listRemoved(links, found).length
	return [
		[name, kind, item].filter(Boolean).join(' '),
		...(removed > 0 ? [`${removed} ${removed === 1 ? 'parameter' : 'parameters'} removed`] : []),
		...(warning ? [`warning: ${warning}`] : []),
	].join(', ')
}

/** Parameters of the last hop that the clean URL does without. */
function listRemoved(links: Links, found: Resolution): readonly string[] {
	const last = found.hops.at(-1)
	return found.ok && last ? links.removed(last.url) : []
}
