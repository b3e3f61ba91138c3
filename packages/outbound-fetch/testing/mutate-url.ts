import { isIPv4 } from 'node:net'
import { spellIpv4, spellIpv6 } from './spell-address.ts'

/** A URL's text in the three pieces that mutations work on, split as an attacker would, not as a parser does. */
type Pieces = { readonly before: string; readonly host: string; readonly after: string }
type Mutation = (pieces: Pieces, random: () => number) => Pieces

/** Changes the text of a URL in one to three ways that two readers may take for different hosts. */
export function mutateUrl(text: string, random: () => number): string {
	let pieces = toPieces(text)
	const times = 1 + Math.floor(random() * 3)
	for (let turn = 0; turn < times; turn += 1) pieces = pick(mutations, random)(pieces, random)
	return pieces.before + pieces.host + pieces.after
}

function toPieces(text: string): Pieces {
	const match = /^((?:[a-z][a-z0-9+.-]*:)?[\\/]*(?:[^\\/?#]*@)?)(\[[^\]]*\]|[^\\/?#:]*)(.*)$/is.exec(text)
	const [, before = '', host = '', after = ''] = match ?? []
	return { before, host, after }
}

/** Another spelling of the address the host stands for, where it stands for one. */
const respell: Mutation = (pieces, random) => {
	const host = URL.parse(`http://${pieces.host}/`)?.hostname ?? ''
	const address = isIPv4(host) ? host : '127.0.0.1'
	return { ...pieces, host: (random() < 0.6 ? spellIpv4 : spellIpv6)(address, random) }
}

const mutations: readonly [Mutation, ...Mutation[]] = [
	...([respell, respell, respell] as const),
	onHost((host, random) => eachCharacter(host, random, (one) => (random() < 0.5 ? one.toUpperCase() : one))),
	onHost((host, random) => eachCharacter(host, random, toPercent)),
	onHost((host, random) => eachCharacter(host, random, (one) => toPercent(one).replace('%', '%25'))),
	onHost((host, random) => eachCharacter(host, random, toWide)),
	onHost((host, random) => eachCharacter(host, random, toCircled)),
	onHost((host, random) => host.replaceAll('.', () => pick(['。', '．', '｡', '%2e', '..', '%E3%80%82', '․'], random))),
	onHost(
		(host, random) => host + pick(['.', '..', '。', '%2e', '%00', '%20', '\u00ad', '\u200b', '%0a', '%23'], random),
	),
	onHost((host, random) => pick(['0', '00', '+', '-', '%30', '\u00ad', '\ufeff', '0x'], random) + host),
	onHost(
		(host, random) => host + pick(['.nip.io', '.localhost', '.shop.example', '@shop.example', ':80@[::1]'], random),
	),
	onHost((host, random) => insert(host, pick(['\t', '\n', '\r', '\u00ad', '\u200d', '\u0000', ' '], random), random)),
	onHost((host, random) => host.replace(']', pick(['%25lo]', '%lo]', '%25eth0]', '.]', ':]', ']]'], random))),
	(pieces, random) => ({ ...pieces, after: withPort(pieces.after, random) }),
	(pieces, random) => ({ ...pieces, after: pieces.after + pick(noise, random) }),
	(pieces, random) => ({ ...pieces, before: pieces.before + pick(userInfos, random) }),
	(pieces, random) => ({ ...pieces, before: pieces.before.replace(/[\\/]+/, pick(slashes, random)) }),
	(pieces, random) => ({
		...pieces,
		before: pick(schemes, random) + pieces.before.replace(/^[a-z][a-z0-9+.-]*:/i, ''),
	}),
	(pieces, random) => ({ ...pieces, before: insert(pieces.before, pick(['\t', '\n', ' ', '\u0000'], random), random) }),
	(pieces) => ({ ...pieces, before: `  ${pieces.before}` }),
]

const schemes = ['http:', 'https:', 'HTTP:', 'hTTps:', 'ftp:', 'gopher:', 'file:', 'ws:', 'http:http:', ''] as const
const slashes = ['//', '\\\\', '/\\', '\\/', '/', '', '///', '////', '/\t/'] as const
const userInfos = [
	'shop.example@',
	'1.1.1.1@',
	'a:b@',
	':@',
	'@',
	'shop.example%40',
	'shop.example\\@',
	'%00@',
	'[::1]@',
] as const
const noise = [
	...([
		'#@shop.example',
		'?@shop.example/',
		'/..;/',
		'/%2f..',
		'\\@shop.example',
		'?url=http://1.1.1.1',
		'%00',
		'/\t',
	] as const),
	...(['/latest/meta-data', ';@1.1.1.1', '#', '?', ':80', '/../../x', '\u2028', '&a=b'] as const),
] as const

function withPort(after: string, random: () => number): string {
	return (
		pick(['', ':', ':80', ':443', ':0080', ':8080', ':65536', ':0', ':８０', ':80:80', ':%38%30'], random) +
		after.replace(/^:\d*/, '')
	)
}

function onHost(change: (host: string, random: () => number) => string): Mutation {
	return (pieces, random) => ({ ...pieces, host: change(pieces.host, random) })
}

function eachCharacter(host: string, random: () => number, change: (one: string) => string): string {
	return host.replace(/[\w.]/g, (one) => (random() < 0.4 ? change(one) : one))
}

function toPercent(one: string): string {
	return `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`
}

function toWide(one: string): string {
	return String.fromCodePoint(one.charCodeAt(0) + 0xfee0)
}

function toCircled(one: string): string {
	if (/[1-9]/.test(one)) return String.fromCodePoint(0x245f + Number(one))
	return /[a-z]/.test(one) ? String.fromCodePoint(0x24d0 + one.charCodeAt(0) - 97) : one
}

function insert(text: string, piece: string, random: () => number): string {
	const at = Math.floor(random() * (text.length + 1))
	return text.slice(0, at) + piece + text.slice(at)
}

function pick<T>(list: readonly [T, ...T[]], random: () => number): T {
	return list[Math.floor(random() * list.length)] ?? list[0]
}
