import { getPreset } from '@hutong/link-policy'
import { createLinks, displayHost, type Links } from '@hutong/links'
import { type Allowance, createOutboundFetch, type OutboundFetch } from '@hutong/outbound-fetch'
import { checkHops, createHopCheck, mostHops, type Resolution, resolveLink } from '@hutong/server/links'
import type { Args } from './command.ts'
import { parseAllowance } from './parse-allowance.ts'
import { readPlatforms } from './read-platforms.ts'
import { readVersion } from './read-version.ts'

/** What a command that follows links was called with. */
export type LinkSettings = {
	readonly ok: true
	readonly links: Links
	/** Null for a bare share code. */
	readonly url: string | null
	readonly maxHops: number
	readonly allowances: readonly Allowance[]
}

/** Reads the link and the options `--platforms`, `--max-hops` and `--allow`. */
export function readLinkSettings(args: Args): LinkSettings | { readonly ok: false; readonly problem: string } {
	const read = readPlatforms(args)
	if (!read.ok) return read
	const links = createLinks({ platforms: read.platforms })
	const [hops = String(mostHops)] = args.values.get('max-hops') ?? []
	if (!/^[0-5]$/.test(hops)) return { ok: false, problem: `--max-hops is a number from 0 to ${mostHops}, not ${hops}` }
	const given = args.values.get('allow') ?? []
	const allowances = given.flatMap((text) => parseAllowance(text) ?? [])
	if (allowances.length < given.length) {
		return { ok: false, problem: '--allow is a HOST:PORT=ADDRESS, such as m.tb.localhost:7710=127.0.0.1' }
	}
	const url = findUrl(links, args.words[0] ?? '')
	if (url === undefined) return { ok: false, problem: 'that is no web address, and there is none in it' }
	return { ok: true, links, url, maxHops: Number(hops), allowances }
}

/** The clean URL of a link, or of the first one in a share text; null for a bare share code, undefined where there is none. */
function findUrl(links: Links, text: string): string | null | undefined {
	const written = links.canonical(text)
	if (written !== null) return written
	const [first] = links.find(text)
	return first?.canonical
}

/** Where a link leads, and the door that was used to learn it. */
export type Followed = { readonly found: Resolution; readonly outbound: OutboundFetch }

/** Follows a link as the server does, under the policy `open`. */
export async function followLink(settings: LinkSettings, url: string, isPageAsked: boolean): Promise<Followed> {
	const { links, maxHops, allowances } = settings
	const door = createOutboundFetch({ userAgent: `HutongCommandLine/${readVersion()}`, allowances })
	const isAllowed = createHopCheck(getPreset('open'), links, Date.now)
	const outbound = checkHops(door, isAllowed)
	const found = await resolveLink({ links, outbound }, url, { maxHops, isPageAsked })
	const last = found.hops.at(-1)?.url
	if (found.ok || last === undefined || !last.startsWith('http') || isAllowed(last)) return { found, outbound }
	const warning = displayHost(last)?.warning
	return { found: { ...found, detail: `the policy “open” stops it${warning ? `: ${warning}` : ''}` }, outbound }
}
