import { builtInPlatforms } from './platforms/built-in.ts'

const known: ReadonlySet<string> = new Set(builtInPlatforms.flatMap(({ domains }) => domains))
/** Names long enough that resembling one is no accident: taobao, tmall, yangkeduo. */
const knownNames: ReadonlySet<string> = new Set([...known].map(nameOf).filter((name) => name.length >= 5))

/** Letters of other scripts, and digits, that pass for a Latin letter. */
const looks: Readonly<Record<string, string>> = {
	а: 'a',
	α: 'a',
	ɑ: 'a',
	ь: 'b',
	в: 'b',
	с: 'c',
	ϲ: 'c',
	ԁ: 'd',
	е: 'e',
	ё: 'e',
	һ: 'h',
	і: 'i',
	ı: 'l',
	ι: 'i',
	ј: 'j',
	к: 'k',
	κ: 'k',
	м: 'm',
	п: 'n',
	о: 'o',
	ο: 'o',
	σ: 'o',
	р: 'p',
	ρ: 'p',
	ѕ: 's',
	т: 't',
	τ: 't',
	υ: 'u',
	ν: 'v',
	ԝ: 'w',
	х: 'x',
	χ: 'x',
	у: 'y',
	γ: 'y',
	'0': 'o',
	'1': 'l',
	i: 'l',
	'5': 's',
	'3': 'e',
	'8': 'b',
	'9': 'g',
}

const knownSkeletons: ReadonlySet<string> = new Set([...knownNames].map(skeleton))

/**
 * Whether a host imitates a platform's domain: the same look with other letters (`taoba0.com`, `ｔаobao.com`), or the whole domain as
 * the beginning of another (`item.taobao.com.example.net`). A platform's name under another ending (`taobao.dev`) is not judged.
 */
export function resemblesKnownDomain(unicodeHost: string, asciiHost: string, registrable: string | null): boolean {
	if (registrable !== null && known.has(registrable)) return false
	if (registrable !== null && holdsKnownDomain(asciiHost.slice(0, -registrable.length))) return true
	const labels = unicodeHost.split('.')
	const size = registrable === null ? 0 : registrable.split('.').length
	const name = labels.at(-size) ?? ''
	return size > 0 && !knownNames.has(name) && knownSkeletons.has(skeleton(name))
}

/** Whether the part before what somebody owns spells a platform's whole domain: `item.taobao.com.`, `taobao-com.`. */
function holdsKnownDomain(subdomain: string): boolean {
	const labels = subdomain.split('.')
	return labels.some(
		(label, at) => knownWhole.has(`${label}.${labels[at + 1]}`) || knownWhole.has(label.replace('-', '.')),
	)
}

/** Domains whose appearance inside another host is no accident: `3.cn` would be. */
const knownWhole: ReadonlySet<string> = new Set([...known].filter((domain) => domain.length >= 6))

function nameOf(domain: string): string {
	return domain.slice(0, domain.indexOf('.'))
}

function skeleton(name: string): string {
	const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
	return [...plain]
		.map((char) => looks[char] ?? char)
		.join('')
		.replaceAll('rn', 'm')
		.replaceAll('vv', 'w')
}
