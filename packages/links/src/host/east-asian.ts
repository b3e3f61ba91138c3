const family = [
	/^[\p{Script=Han}\p{Script=Bopomofo}a-z0-9-]*$/u,
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・゙゚a-z0-9-]*$/u,
	/^[\p{Script=Hangul}\p{Script=Han}a-z0-9-]*$/u,
]
/** Characters no name is written with: lone parts of syllables, phonetic extensions, rare double marks, signs of an earlier age. */
const unusual =
	/[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\ud7b0-\ud7ff\uffa0-\uffdc\u31f0-\u31ff\u309f\u30ff\u30a0\u31a0-\u31bf\u2e80-\u2fdf\u3021-\u3029\u3038-\u303b]/
/** Strokes that pass for punctuation: a slash, a dot, a bar. */
const punctuation = '丶丿乀乁丨亅ノ〆'
/** Characters that pass for a Latin letter, a digit or a dash. */
const letters =
	'一丁七丄丅丆丩丫丬乂乙乚二人入八凵几匚匸匕十卜厂又口土士工已己巳千干日曰田由甲中凸凹〇三㐅ニハエロトソンゾ卄廾ㄅㄈㄋㄐㄑㄒㄕㄖㄙㄚㄟㄥㄧㄩㄇへヘタカ'

/** Whether a label of Chinese, Japanese or Korean letters, with ASCII ones or without, is plain reading. */
export function isReadableEastAsian(label: string): boolean {
	if (!family.some((letters) => letters.test(label)) || unusual.test(label)) return false
	return marksFollowTheirKana(label) && !hasPassingRun(label) && !hasOddKana(label)
}

/** Long marks, repeat marks and voice marks belong to the kana before them; `々` to a Han letter; `・` parts no Latin words. */
function marksFollowTheirKana(label: string): boolean {
	if (/[ゝゞ](?<!\p{Script=Hiragana}[ゝゞ])|[ヽヾ](?<!\p{Script=Katakana}[ヽヾ])/u.test(label)) return false
	if (/[ー゙゚](?<![\p{Script=Hiragana}\p{Script=Katakana}ー][ー゙゚])/u.test(label)) return false
	if (/[゙゚]{2}/.test(label.normalize('NFD'))) return false
	if (/々(?<!\p{Script=Han}々)/u.test(label)) return false
	return !label.includes('・') || /^(?!.*[a-z]).*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(label)
}

/** Whether what stands between ASCII letters is nothing but characters that pass for them (`google一com`, `七est`). */
function hasPassingRun(label: string): boolean {
	const runs = label.match(/[^a-z0-9-]+/g) ?? []
	const among = /[a-z]/.test(label) ? punctuation + letters : /\d/.test(label) ? punctuation : ''
	return among !== '' && runs.some((run) => [...run].every((char) => among.includes(char)))
}

/** The three kana that look alike in both writings, standing in a word of the other one. */
function hasOddKana(label: string): boolean {
	const inKatakana =
		/[へべぺ]/.test(label) && /^[\p{Script=Katakana}ーへべぺ]*$/u.test(label) && /\p{Script=Katakana}/u.test(label)
	const inHiragana =
		/[ヘベペ]/.test(label) && /^[\p{Script=Hiragana}ーヘベペ]*$/u.test(label) && /\p{Script=Hiragana}/u.test(label)
	return inKatakana || inHiragana
}
