import { type ByteText, escapeBytes, toBytes } from './byte-text.ts'
import { toIpv4Host, toIpv6Host } from './ip-host.ts'

/** A host in Safe Browsing's spelling: no dots too many, Punycode, addresses in their plain form, small letters. Empty when there is none. */
export function toCanonicalHost(host: ByteText): string {
	const name = toAsciiName(host.replace(/\.+/g, '.').replace(/^\.|\.$/g, ''))
	const lower = name.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
	return toIpv4Host(lower) ?? toIpv6Host(lower) ?? escapeBytes(lower)
}

/** Far over what DNS allows: Punycode of a longer one would only cost time. */
const longestName = 1024

/** Letters of other scripts as Punycode; bytes that are no host name in UTF-8 stay what they are. */
function toAsciiName(host: ByteText): ByteText {
	if (host.length > longestName || !/[\u0080-\u00ff]/.test(host)) return host
	const name = decodeUtf8(host)
	// The parser is asked for a name alone: with another part in it, it would answer for something else.
	if (name === null || /[/\\?#@:[\]\s]/.test(name)) return host
	return URL.parse(`http://${name}/`)?.hostname ?? host
}

function decodeUtf8(text: ByteText): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(toBytes(text))
	} catch {
		return null
	}
}
