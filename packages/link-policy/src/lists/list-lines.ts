import { type Place, parsePlace } from './place.ts'
import type { ListKind } from './url-list.ts'

/** What one line of a list says. */
export type Line =
	| { readonly is: 'nothing' }
	| { readonly is: 'header'; readonly name: 'version' | 'expires'; readonly value: string }
	| { readonly is: 'places'; readonly places: readonly Place[] }
	| { readonly is: 'hash'; readonly hex: string }
	/** It would list all the world. */
	| { readonly is: 'everything' }
	| { readonly is: 'garbled' }

/** Longer than any URL that is fetched: such a line is not looked at. */
const longestLine = 4096

/** Reads a line of a list, without the break at its end. */
export function parseLine(line: string, kind: ListKind): Line {
	if (line.length > longestLine) return garbled
	const text = line.trim()
	if (text === '') return nothing
	const sign = text.charCodeAt(0)
	if (sign === hashSign || sign === exclamation) return parseComment(text)
	if (noText.test(text)) return garbled
	const entry = withoutComment(text)
	return kind === 'hosts' || kind === 'prefixes' ? parsePlaces(entry, kind) : parseHash(entry, kind)
}

/** Control characters but for the tab, and what stands for bytes that are no UTF-8. */
const noText = /[^\P{Cc}\t]|\ufffd/u

const nothing: Line = { is: 'nothing' }
const garbled: Line = { is: 'garbled' }
const hashSign = 0x23
const exclamation = 0x21

function parseComment(text: string): Line {
	const [, name, value = ''] = /^[#!]\s*(version|expires):\s*(\S.*)$/i.exec(text) ?? []
	if (name === undefined) return nothing
	return { is: 'header', name: name.toLowerCase() === 'version' ? 'version' : 'expires', value }
}

/** A comment after an entry begins with a blank: `#` elsewhere belongs to a URL. */
function withoutComment(text: string): string {
	const at = text.indexOf('#')
	return at > 0 && /\s/.test(text.charAt(at - 1)) ? text.slice(0, at).trim() : text
}

function parseHash(text: string, kind: ListKind): Line {
	const digits = kind === 'hashes' ? 64 : 8
	if (text.length !== digits || !/^[0-9a-f]+$/i.test(text)) return garbled
	return { is: 'hash', hex: text.toLowerCase() }
}

function parsePlaces(text: string, kind: 'hosts' | 'prefixes'): Line {
	if (/^\[Adblock\b[^\]]*\]$/i.test(text)) return nothing
	const names = /\s/.test(text) ? readHostsFile(text) : [withoutMarks(text)]
	if (names === null) return garbled
	const places: Place[] = []
	for (const name of names) {
		if (name === '*' || name === '') return { is: 'everything' }
		const place = parsePlace(name)
		if (place === null || (kind === 'hosts' && (place.path !== '' || place.query !== ''))) return garbled
		places.push(place)
	}
	return places.length === 0 ? nothing : { is: 'places', places }
}

/** `||host^` of ad blockers, and `*.host`: both mean the host with all below it. Rules that say more are none of ours. */
function withoutMarks(text: string): string {
	if (text.startsWith('||') && text.endsWith('^')) return text.slice(2, -1)
	return text.startsWith('*.') ? text.slice(2) : text
}

/** `0.0.0.0 host host`: every host but those the file names itself by. Null when the first word is no such address. */
function readHostsFile(text: string): readonly string[] | null {
	const [address = '', ...names] = text.split(/\s+/)
	if (!hostsFileAddress.test(address)) return null
	return names.filter((name) => !ownNames.has(name.toLowerCase()))
}

const hostsFileAddress = /^(?:0\.0\.0\.0|127\.\d+\.\d+\.\d+|255\.255\.255\.255|::1?|f[ef][0-9a-f]{2}::\d(?:%\w+)?)$/i

const ownNames: ReadonlySet<string> = new Set([
	...['localhost', 'localhost.localdomain', 'local', 'broadcasthost', '0.0.0.0'],
	...[
		'ip6-localhost',
		'ip6-loopback',
		'ip6-localnet',
		'ip6-mcastprefix',
		'ip6-allnodes',
		'ip6-allrouters',
		'ip6-allhosts',
	],
])
