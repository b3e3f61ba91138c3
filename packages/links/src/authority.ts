/** The host part of a URL in a text: where it ends, and whether somebody hid a user name in it. */
export type Authority = { readonly end: number; readonly host: string; readonly userInfo: boolean }

const hostLetter = /[\p{L}\p{M}\p{N}\p{So}]/u
const symbol = /\p{So}/u
const knownEnding =
	/^(?:com|cn|net|org|edu|gov|io|dev|app|co|tv|me|cc|info|xyz|top|hk|tw|jp|kr|vip|shop|site|club|tech|link)$/i
const chineseEndings =
	'中国 中國 公司 网络 網絡 香港 台湾 台灣 网址 商城 集团 在线 中文网 商店 商标 网店 网站 我爱你 世界 企业 娱乐 游戏 信息 政务 公益 移动 组织机构 机构 手机 时尚 餐厅 购物 食品 健康 广东 佛山 慈善 招聘 新加坡 みんな コム 한국 닷컴 닷넷'.split(
		' ',
	)

/** Reads host and port at `from`, behind `://`. A CJK sentence glued to the host is left out. */
export function readAuthority(text: string, from: number): Authority {
	if (text.charAt(from) === '[') return readIpv6(text, from)
	const run = hostRunEnd(text, from)
	if (isUserInfoMark(text.charCodeAt(run)) && userInfoFollows(text, run))
		return { end: run, host: text.slice(from, run), userInfo: true }
	const host = trimHost(cutGluedUrl(cutGluedSentence(text.slice(from, run)), text, run))
	const hostEnd = from + host.length
	return { end: hostEnd === run ? portEnd(text, run) : hostEnd, host, userInfo: false }
}

/** The longest run of letters, digits, symbols, `-`, `_` and `.` at `from`, in any script. */
function hostRunEnd(text: string, from: number): number {
	let at = from
	while (at < text.length) {
		const unit = text.charCodeAt(at)
		if (unit < 0x80) {
			if (!isHostUnit(unit)) break
			at += 1
			continue
		}
		// Chinese glued to a host is the usual case; asking by range is quicker.
		if (unit >= 0x4e00 && unit <= 0x9fff) {
			at += 1
			continue
		}
		const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
		if (!hostLetter.test(char)) break
		at += char.length
	}
	return at
}

const hostUnits = new Uint8Array(128)
for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._')
	hostUnits[char.charCodeAt(0)] = 1

/** ASCII letters, digits, `-`, `.` and `_`. */
export function isHostUnit(unit: number): boolean {
	return hostUnits[unit] === 1
}

/** What may follow a user's name: `@`, `:` or another mark that is neither host nor path. */
function isUserInfoMark(unit: number): boolean {
	return unit > 0x20 && unit < 0x7f && unit !== 0x2f && unit !== 0x3f && unit !== 0x23
}

/** Whether an `@` follows, or a `:password@`: the authority goes on to an `@` before the path. */
function userInfoFollows(text: string, at: number): boolean {
	const rest = /^[:~!$&'()*+,;=%A-Za-z0-9._-]{0,256}/.exec(text.slice(at, at + 256))?.[0] ?? ''
	return text.charAt(at + rest.length) === '@'
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

/** `a.com` of `a.comhttps://b.com`. */
function cutGluedUrl(host: string, text: string, end: number): string {
	if (!text.startsWith('://', end) || !/[^.]https?$/i.test(host)) return host
	return host.replace(/https?$/i, '')
}

/** A sentence glued to an ending is cut off; so is a symbol in the last label: emoji are no endings. */
function cutGluedSentence(host: string): string {
	if (/^[\x20-\x7e]*$/.test(host)) return host
	const from = host.lastIndexOf('.') + 1
	const sign = host.slice(from).search(symbol)
	return cutGluedWords(sign === -1 ? host : host.slice(0, from + sign))
}

function cutGluedWords(host: string): string {
	const labels = host.split('.')
	let offset = 0
	for (const [index, label] of labels.entries()) {
		const cut = offset === 0 ? label.length : endingLength(label, index === labels.length - 1)
		if (cut < label.length) return host.slice(0, offset + cut)
		// `https://example.com.然后` ends before the words: no such ending exists.
		if (index > 1 && isLastWord(labels, index)) return host.slice(0, offset - 1)
		offset += label.length + 1
	}
	return host
}

/** How much of a label is an ending; all of it when nothing is glued to one. No ending mixes ASCII with other letters. */
function endingLength(label: string, isLast: boolean): number {
	const ascii = /^[a-z]*/i.exec(label)?.[0] ?? ''
	const isMixed = ascii.length < label.length && label.charCodeAt(ascii.length) >= 0x80
	if (isMixed && (knownEnding.test(ascii) || (isLast && ascii.length > 1))) return ascii.length
	return chineseEndings.find((ending) => label.startsWith(ending))?.length ?? label.length
}

/** Whether the last label is words behind a whole domain. */
function isLastWord(labels: readonly string[], index: number): boolean {
	const label = labels[index] ?? ''
	return (
		index === labels.length - 1 &&
		label.charCodeAt(0) >= 0x2e80 &&
		knownEnding.test(labels[index - 1] ?? '') &&
		!chineseEndings.some((ending) => label.startsWith(ending))
	)
}

function trimHost(host: string): string {
	let end = host.length
	while (end > 0 && '.-_'.includes(host.charAt(end - 1))) end -= 1
	return host.slice(0, end)
}
