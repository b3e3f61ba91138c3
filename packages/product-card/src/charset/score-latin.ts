import { countSigns, isLowerLetter } from './count-signs.ts'

/**
 * How well a text is one in Latin letters, from 1 down: the share of its letters beyond ASCII that one language of the encoding has,
 * less those it has not. What is not more than `least` is given as that.
 */
export function scoreLatin(text: string, encoding: string, least: number): number {
	let best = least
	for (const letters of alphabets[encoding] ?? []) {
		const score = countSigns(text, (sign, before, after) => weigh(sign, before, after, letters), best)
		best = Math.max(best, score)
	}
	return best
}

function weigh(sign: string, before: string, after: string, letters: ReadonlySet<string>): number {
	const lower = sign.toLowerCase()
	if (!letters.has(lower)) return -1
	const isCapital = sign !== lower
	if (isCapital && isLowerLetter(before.at(-1) ?? '')) return -1
	// Letters beyond ASCII stand among others.
	if (before.length > 1 && highRun.test(before)) return -1
	return letterSign.test(before.at(-1) ?? '') || letterSign.test(after) ? 1 : 0.3
}

const letterSign = /[\p{L}\p{M}]/u
/** Two letters beyond ASCII, no marks. */
const highRun = /[^\P{L}\0-\x7f]{2}$/u

/** The letters beyond ASCII of languages, by the encodings they are written in. */
const alphabets: Readonly<Record<string, readonly ReadonlySet<string>[]>> = {
	'windows-1252': toAlphabets(
		...[
			'äöüß',
			'àâçèéêëîïôùûüœæ',
			'áéíñóúüç',
			'àáâãçéêíóôõúü',
			'àèéìîòóù',
			'àçèéíïòóúü',
			'äåöéü',
			'æøåéòôü',
			'áðéíóúýþæö',
		],
		...['éèëïöüáó', 'äöõüšž', 'áéíóúà'],
	),
	'windows-1254': toAlphabets('çğıöşüâîûi̇'),
	'windows-1250': toAlphabets('ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'čćđšž', 'ăâîșțşţ'),
	'iso-8859-2': toAlphabets('ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'čćđšž', 'ăâîșțşţ'),
	'windows-1257': toAlphabets('ąčęėįšųūž', 'āčēģīķļņšūžō', 'äöõüšž'),
	'windows-1258': toAlphabets('àáâãèéêìíòóôõùúýăđơư\u0300\u0301\u0303\u0309\u0323'),
}

function toAlphabets(...alphabets: readonly string[]): readonly ReadonlySet<string>[] {
	return alphabets.map((letters) => new Set(letters))
}
