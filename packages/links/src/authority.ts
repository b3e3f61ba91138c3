/** The host part of a URL in a text: where it ends, and whether somebody hid a user name in it. */
export type Authority = { readonly end: number; readonly host: string; readonly userInfo: boolean }

const hostLetter = /[\p{L}\p{M}\p{N}]/u
const knownEnding =
	/^(?:com|cn|net|org|edu|gov|io|dev|app|co|tv|me|cc|info|xyz|top|hk|tw|jp|kr|vip|shop|site|club|tech|link)$/i
const chineseEndings = [
	'中国',
	'中國',
	'公司',
	'网络',
	'網絡',
	'香港',
	'台湾',
	'台灣',
	'网址',
	'商城',
	'集团',
	'在线',
	'中文网',
]

/** Reads host and port at `from`, behind `://`. A CJK sentence glued to the host is left out. */
export function readAuthority(text: string, from: number): Authority {
	if (text.charAt(from) === '[') return readIpv6(text, from)
	const run = hostRunEnd(text, from)
	if (text.charAt(run) === '@' || userInfoFollows(text, run))
		return { end: run, host: text.slice(from, run), userInfo: true }
	const host = trimHost(cutGluedSentence(text.slice(from, run)))
	const hostEnd = from + host.length
	return { end: hostEnd === run ? portEnd(text, run) : hostEnd, host, userInfo: false }
}

/** The longest run of letters, digits, `-`, `_` and `.` at `from`, in any script. */
function hostRunEnd(text: string, from: number): number {
	let at = from
	while (at < text.length) {
		const unit = text.charCodeAt(at)
		if (unit < 0x80) {
			if (!isHostUnit(unit)) break
			at += 1
			continue
		}
		const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
		if (!hostLetter.test(char)) break
		at += char.length
	}
	return at
}

/** ASCII letters, digits, `-`, `.` and `_`. */
export function isHostUnit(unit: number): boolean {
	return (
		(unit >= 0x61 && unit <= 0x7a) ||
		(unit >= 0x30 && unit <= 0x39) ||
		(unit >= 0x41 && unit <= 0x5a) ||
		unit === 0x2d ||
		unit === 0x2e ||
		unit === 0x5f
	)
}

/** Whether a `user:password@` begins here: the authority goes on to an `@` before the path. */
function userInfoFollows(text: string, at: number): boolean {
	const rest = /^[:~!$&'()*+,;=%A-Za-z0-9._-]{0,256}/.exec(text.slice(at, at + 256))?.[0] ?? ''
	return rest !== '' && text.charAt(at + rest.length) === '@'
}

function portEnd(text: string, at: number): number {
	if (text.charAt(at) !== ':') return at
	let end = at + 1
	while (end < at + 7 && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end += 1
	return end === at + 1 ? at : end
}

function readIpv6(text: string, from: number): Authority {
	const close = /^\[[0-9a-f:.]{2,45}\]/i.exec(text.slice(from, from + 48))?.[0].length ?? 0
	const end = from + close
	return { end: close === 0 ? from : portEnd(text, end), host: text.slice(from, end), userInfo: false }
}

function cutGluedSentence(host: string): string {
	if (/^[\x20-\x7e]*$/.test(host)) return host
	let offset = 0
	for (const label of host.split('.')) {
		const cut = offset === 0 ? label.length : endingLength(label)
		if (cut < label.length) return host.slice(0, offset + cut)
		offset += label.length + 1
	}
	return host
}

function endingLength(label: string): number {
	const ascii = /^[a-z]*/i.exec(label)?.[0] ?? ''
	if (ascii.length < label.length && label.charCodeAt(ascii.length) >= 0x80 && knownEnding.test(ascii))
		return ascii.length
	return chineseEndings.find((ending) => label.startsWith(ending))?.length ?? label.length
}

function trimHost(host: string): string {
	let end = host.length
	while (end > 0 && '.-_'.includes(host.charAt(end - 1))) end -= 1
	return host.slice(0, end)
}
