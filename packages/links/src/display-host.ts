import { getDomain } from 'tldts'
import { resemblesKnownDomain } from './look-alike.ts'
import { parseWebUrl } from './parse-web-url.ts'
import { fromPunycode } from './punycode.ts'
import { isReadableLabel } from './readable-label.ts'

/**
 * What a person should know about a host before trusting it. `punycode`: its letters imitate others, so the coded form is shown.
 * `look-alike`: it imitates a platform's own domain. `ip-address`: it has no name. `insecure`: plain http.
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
}

/** Reads the host of a URL for display; null when the URL is not a plain http(s) one. Uses the Public Suffix List. */
export function displayHost(url: string): DisplayHost | null {
	const parsed = parseWebUrl(url)
	if (parsed === null) return null
	const name = parsed.hostname
	const port = parsed.port === '' ? '' : `:${parsed.port}`
	const isAddress = name.startsWith('[') || /^[\d.]+$/.test(name)
	const owned = isAddress ? null : getDomain(name, { allowPrivateDomains: true })
	const unicode = name.split('.').map((label) => fromPunycode(label) ?? label)
	const readable = unicode.every((label) => isReadableLabel(label, unicode.at(-1) ?? ''))
	const show = (host: string) =>
		readable
			? host
					.split('.')
					.map((label) => fromPunycode(label) ?? label)
					.join('.')
			: host
	const lookAlike = !isAddress && resemblesKnownDomain(unicode.join('.'), name, owned)
	return {
		host: `${show(name)}${port}`,
		registrable: show(owned ?? name),
		unicode: readable || unicode.join('.') === name ? null : unicode.join('.'),
		warning: warningOf({ lookAlike, readable, isAddress, secure: parsed.protocol === 'https:' || isLocal(name) }),
	}
}

function warningOf(facts: {
	lookAlike: boolean
	readable: boolean
	isAddress: boolean
	secure: boolean
}): HostWarning | null {
	if (facts.lookAlike) return 'look-alike'
	if (!facts.readable) return 'punycode'
	if (facts.isAddress) return 'ip-address'
	return facts.secure ? null : 'insecure'
}

/** Loopback names never leave the machine, so plain http is no risk there. */
function isLocal(name: string): boolean {
	return name === 'localhost' || name.endsWith('.localhost')
}
