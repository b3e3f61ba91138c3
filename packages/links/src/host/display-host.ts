import { getDomain } from 'tldts'
import type { Platform } from '../platform.ts'
import { builtInPlatforms } from '../platforms/built-in.ts'
import { parseWebUrl, type WebUrl } from '../web-url.ts'
import { indexDomains, type KnownDomains } from './known-domains.ts'
import { findImitation, type Imitation } from './look-alike.ts'
import { fromPunycode } from './punycode.ts'
import { isReadableHost } from './readable-label.ts'

/**
 * What a person should know about a host before trusting it. `punycode`: its letters could pass for others, so the coded form is shown.
 * `look-alike`: it imitates a known domain. `ip-address`: it has no name. `insecure`: plain http.
 */
export type HostWarning = 'punycode' | 'look-alike' | 'ip-address' | 'insecure'

/** A host made ready for the screen. */
export type DisplayHost = {
	/** With its port; letters of other scripts where they cannot deceive, else punycode. */
	readonly host: string
	/** The part somebody owns, to be shown bold; the whole host when it has no such part. It ends `host` before any port. */
	readonly registrable: string
	/** The readable form where it is not what `host` shows. */
	readonly unicode: string | null
	/** The most serious warning; null when there is none. */
	readonly warning: HostWarning | null
	/** The known domain it imitates, and how: said with the warning `look-alike`, never else. */
	readonly imitates: Imitation | null
}

/** Builds a reader of hosts that also knows the domains of an operator's own platforms. */
export function createHostReader(platforms: Iterable<Platform>): (url: string) => DisplayHost | null {
	let known: KnownDomains | undefined
	return (url) => {
		const parsed = parseWebUrl(url)
		if (parsed === null) return null
		known ??= indexDomains(platforms)
		return isAddress(parsed.hostname) ? showAddress(parsed) : showName(parsed, known)
	}
}

/** Reads the host of a URL for display; null when the URL is not a plain http(s) one. Uses the Public Suffix List. */
export const displayHost: (url: string) => DisplayHost | null = createHostReader(builtInPlatforms)

function isAddress(name: string): boolean {
	return name.startsWith('[') || /^[\d.]+$/.test(name)
}

function showAddress({ host, hostname }: WebUrl): DisplayHost {
	return { host, registrable: hostname, unicode: null, warning: 'ip-address', imitates: null }
}

function showName(url: WebUrl, known: KnownDomains): DisplayHost {
	const name = url.hostname
	const owned = getDomain(name, { allowPrivateDomains: true }) ?? name
	const unicode = toUnicode(name)
	const registrable = toUnicode(owned)
	const imitates = findImitation({ unicode, registrable }, known)
	const readable =
		unicode === name ||
		(imitates === null && isGivenBack(unicode, name) && isReadableHost(unicode.split('.'), labelOf(registrable)))
	const show = (host: string) => (readable ? toUnicode(host) : host)
	const port = url.host.slice(name.length)
	return {
		host: `${show(name)}${port}`,
		registrable: show(owned),
		unicode: readable ? null : unicode,
		warning: warningOf({
			imitates,
			readable: readable && !hasCode(unicode),
			secure: url.protocol === 'https:' || isLocal(name),
		}),
		imitates,
	}
}

function toUnicode(host: string): string {
	return host
		.split('.')
		.map((label) => fromPunycode(label) ?? label)
		.join('.')
}

function labelOf(registrable: string): string {
	return registrable.split('.', 1)[0] ?? ''
}

/** Whether the URL parser reads the Unicode form as the same host: what it would change or refuse is never shown. */
function isGivenBack(unicode: string, name: string): boolean {
	return URL.canParse(`https://${unicode}`) && new URL(`https://${unicode}`).hostname === name
}

/** A label that stays coded: nobody can tell what it stands for. */
function hasCode(unicode: string): boolean {
	return /(?:^|\.)xn--/.test(unicode)
}

function warningOf(facts: { imitates: Imitation | null; readable: boolean; secure: boolean }): HostWarning | null {
	if (facts.imitates !== null) return 'look-alike'
	if (!facts.readable) return 'punycode'
	return facts.secure ? null : 'insecure'
}

/** Loopback names never leave the machine, so plain http is no risk there. */
function isLocal(name: string): boolean {
	return name === 'localhost' || name.endsWith('.localhost')
}
