const ascii = /^[\x21-\x7e]*$/
const latin = /^[\p{Script=Latin}\p{Script=Common}]*$/u
const combining = /\p{M}/u
/** Scripts that are written together in one name. */
const families = [
	/^[\p{Script=Han}\p{Script=Bopomofo}a-z0-9-]*$/u,
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々a-z0-9-]*$/u,
	/^[\p{Script=Hangul}\p{Script=Han}a-z0-9-]*$/u,
]
/** Scripts of their own, shown only under an ending of the same script: their letters look like Latin ones. */
const ownEnding = [
	/\p{Script=Cyrillic}/u,
	/\p{Script=Greek}/u,
	/\p{Script=Armenian}/u,
	/\p{Script=Georgian}/u,
	/\p{Script=Cherokee}/u,
]
/** Characters of the readable families that imitate a slash, dot, dash or digit. */
const imitating = /[丶丿一ノ二三工〇ー・ㆍ〆]/u

/** Whether a label can be shown in its own script without passing for another name. `ending` is the last label of the host. */
export function isReadableLabel(label: string, ending: string): boolean {
	if (ascii.test(label)) return !label.toLowerCase().startsWith('xn--')
	if (combining.test(label) || /[\u200b-\u200f\u202a-\u202e\u2060-\u206f]/.test(label)) return false
	if (families.some((family) => family.test(label))) return !isOnlyImitation(label)
	if (latin.test(label)) return /^[a-z0-9àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœß-]*$/u.test(label)
	return ownEnding.some((script) => isOfScript(label, script) && script.test(ending))
}

/** A label of nothing but strokes among ASCII (`taobao一com`) can pass for punctuation. */
function isOnlyImitation(label: string): boolean {
	return imitating.test(label) && /[a-z0-9]/.test(label)
}

function isOfScript(label: string, script: RegExp): boolean {
	return [...label].every((char) => script.test(char) || /[0-9-]/.test(char))
}
