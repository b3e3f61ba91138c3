import type { KnownDomains } from './known-domains.ts'
import { toSkeleton } from './skeleton.ts'
import { isTypingSlip } from './typing-slip.ts'

/**
 * Whose domain a host imitates, and how. `letters`: the name looks the same with other letters (`taoba0.com`). `contained`: it carries the
 * whole domain before what somebody else owns (`taobao.com.evil.example`, `taobao-com.example`). `typo`: one slip of typing away.
 */
export type Imitation = { readonly domain: string; readonly how: 'letters' | 'contained' | 'typo' }

/** A host as it is judged: in Unicode, and what somebody owns of it. */
export type JudgedHost = { readonly unicode: string; readonly registrable: string }

/** The known domain a host imitates; null when none. A known name under another ending (`taobao.dev`) is not judged. */
export function findImitation({ unicode, registrable }: JudgedHost, known: KnownDomains): Imitation | null {
	if (isKnown(unicode, known) || mirrors.test(unicode)) return null
	const name = registrable.slice(0, registrable.indexOf('.'))
	// Everything before the public ending.
	const before = unicode.slice(0, unicode.length - registrable.length + name.length)
	const shared = isSharedEnding(registrable)
	const contained = findContained(shared ? before.slice(0, -name.length - 1) : before, known)
	if (contained !== null) return { domain: contained, how: 'contained' }
	if (shared) return null
	return findSameLook(name, known) ?? findSlip(name, known)
}

/** Services that name the page they show in their own host. */
const mirrors = /\.(?:translate\.goog|cdn\.ampproject\.org)$/

function isKnown(host: string, known: KnownDomains): boolean {
	if (known.vouched.has(host)) return true
	for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1))
		if (known.domains.has(rest)) return true
	return false
}

/** `com.be`: an ending in all but the list's name, so that `amazon.com.be` carries nobody's domain. */
function isSharedEnding(registrable: string): boolean {
	return /^(?:com|net|org|co)\.[a-z]{2}$/.test(registrable)
}

/** The parts of a host, at dots and dashes alike, with a known domain whole among them; or one written together (`taobaocom`). */
function findContained(before: string, known: KnownDomains): string | null {
	const parts = before.split(/[.-]/).map(toSkeleton)
	for (let from = 0; from < parts.length; from++)
		for (const size of [2, 3]) {
			const domain = known.wholes.get(parts.slice(from, from + size).join('.'))
			if (domain !== undefined && from + size <= parts.length) return domain
		}
	const glued = /^(.{4,})(com|cn|net|org)$/.exec(parts.at(-1) ?? '')
	return glued === null ? null : (known.wholes.get(`${glued[1]}.${glued[2]}`) ?? null)
}

function findSameLook(name: string, known: KnownDomains): Imitation | null {
	const found = known.names.has(name) ? undefined : known.skeletons.get(toSkeleton(name))
	if (found === undefined || isOtherWord(name, found.name)) return null
	return { domain: found.domain, how: 'letters' }
}

/** `i` and `l` are drawn differently enough to make other short words: Allpay is not Alipay, T-mail not Tmall. */
function isOtherWord(name: string, meant: string): boolean {
	if (name.length !== meant.length || name.length >= 8) return false
	const differing = [...meant].flatMap((char, at) => (name[at] === char ? [] : [`${char}${name[at]}`]))
	return differing.every((pair) => pair === 'il') || (name.length < 6 && differing.join() === 'li')
}

function findSlip(name: string, known: KnownDomains): Imitation | null {
	if (known.names.has(name)) return null
	for (const [meant, domain] of known.names) if (isTypingSlip(name, meant)) return { domain, how: 'typo' }
	return null
}
