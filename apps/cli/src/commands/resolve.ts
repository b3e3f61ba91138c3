import { getPreset } from '@hutong/link-policy'
import { createLinks, displayHost, type Links } from '@hutong/links'
import { type Allowance, createOutboundFetch } from '@hutong/outbound-fetch'
import { checkHops, createHopCheck, mostHops, type Resolution, resolveLink } from '@hutong/server/links'
import type { Args } from '../command.ts'
import type { Io } from '../io.ts'
import { parseAllowance } from '../parse-allowance.ts'
import { readPlatforms } from '../read-platforms.ts'
import { readVersion } from '../read-version.ts'
import { toHumanAnswer, toResolveAnswer } from '../to-resolve-answer.ts'

/** Follows a link as the server does and shows the way. */
export async function runResolve(args: Args, io: Io): Promise<number> {
	const settings = readSettings(args)
	if (!settings.ok) {
		io.stderr.write(`hutong resolve: ${settings.problem}\n`)
		return 2
	}
	const { links, url } = settings
	if (url === null) {
		io.stderr.write('hutong resolve: link_code_only: Only the platform can resolve a bare share code\n')
		return 1
	}
	const found = await resolve(settings, url)
	if (args.switches.has('json')) io.stdout.write(`${JSON.stringify(toResolveAnswer(links, url, found))}\n`)
	else {
		const { way, problem } = toHumanAnswer(links, found)
		io.stdout.write(way)
		if (problem) io.stderr.write(`hutong resolve: ${problem}\n`)
	}
	return found.ok ? 0 : 1
}

type Settings = {
	readonly ok: true
	readonly links: Links
	/** Null for a bare share code. */
	readonly url: string | null
	readonly maxHops: number
	readonly allowances: readonly Allowance[]
}

function readSettings(args: Args): Settings | { readonly ok: false; readonly problem: string } {
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

async function resolve({ links, maxHops, allowances }: Settings, url: string): Promise<Resolution> {
	const door = createOutboundFetch({ userAgent: `HutongCommandLine/${readVersion()}`, allowances })
	const isAllowed = createHopCheck(getPreset('open'), links, Date.now)
	const outbound = checkHops(door, isAllowed)
	const found = await resolveLink({ links, outbound }, url, { maxHops, isPageAsked: true })
	const last = found.hops.at(-1)?.url
	if (found.ok || last === undefined || !last.startsWith('http') || isAllowed(last)) return found
	const warning = displayHost(last)?.warning
	return { ...found, detail: `the policy “open” stops it${warning ? `: ${warning}` : ''}` }
}
