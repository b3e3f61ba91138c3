import { countSigns, isLowerLetter, type Weigh } from './count-signs.ts'

/** How well a text is one in a script of its own, from 1 down: whole words of it, and letters that are met often. */
export function scoreScript(text: string, encoding: string, least: number): number {
	const script = scripts[encoding]
	if (script === undefined) return Number.NEGATIVE_INFINITY
	const order =
		encoding === 'iso-8859-8' ? countBackwards(text) : encoding === 'windows-1255' ? -countBackwards(text) : 0
	const weighLetter: Weigh = (sign, before, after) => {
		const isHard = script.vowels !== null && isRun(before + sign, script)
		return weigh(sign, before.at(-1) ?? '', after, script) - (isHard ? 0.5 : 0)
	}
	return order * 0.01 + countSigns(text, weighLetter, least - order * 0.01)
}

type Script = {
	readonly letters: RegExp
	readonly common: ReadonlySet<string>
	readonly usual: ReadonlySet<string>
	readonly rare: ReadonlySet<string>
	/** Null where vowels are not written, or not in a row with the rest. */
	readonly vowels: RegExp | null
}

/** Three letters in a row without a vowel, which is seldom a word. */
function isRun(signs: string, { letters, vowels }: Script): boolean {
	return signs.length === 3 && [...signs].every((sign) => letters.test(sign) && vowels?.test(sign) === false)
}

function weigh(sign: string, before: string, after: string, { letters, common, usual, rare }: Script): number {
	if (!letters.test(sign)) return -1
	const lower = sign.toLowerCase()
	if (isAsciiLetter(before) || isAsciiLetter(after)) return -1
	if (sign !== lower && isLowerLetter(before)) return -1.5
	if (sign === before && sign === after) return -1
	const shouted = sign !== lower && letters.test(before) ? 0.3 : 0
	if (!letters.test(before) && !letters.test(after)) return 0.3
	if (common.has(lower)) return 1 - shouted
	if (usual.has(lower)) return 0.6
	return rare.has(lower) ? 0 : -0.5
}

function isAsciiLetter(sign: string): boolean {
	return /^[A-Za-z]$/.test(sign)
}

/** Hebrew written from left to right: letters that end words begin them. More of these than of the others give 1, fewer -1. */
function countBackwards(text: string): number {
	const first = text.match(/(?<![א-ת])[ךםןףץ](?=[א-ת])/g)?.length ?? 0
	const last = text.match(/(?<=[א-ת])[ךםןףץ](?![א-ת])/g)?.length ?? 0
	return Math.sign(first - last)
}

const cyrillic = toScript(
	/\p{Script=Cyrillic}/u,
	'оеаинтсрвлкмдпу',
	'яыьгзбчйхжшюцщэфёіїє',
	'ъґў',
	/[аеёиоуыэюяіїєьъ]/i,
)
const greek = toScript(/\p{Script=Greek}/u, 'αοιετσνηυρπκ', 'μλωδγχθφβξζψςάέήίόύώϊϋΐΰ', '', /[αεηιουωάέήίόύώϊϋΐΰ]/i)
const arabic = toScript(
	/\p{Script=Arabic}/u,
	'اليمونرتبةعدسفهك',
	'قأحجشطصىخإذئءآغضثزظؤپچژگ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640',
)
const hebrew = toScript(
	/\p{Script=Hebrew}/u,
	'יוהלארתבשמנ',
	'דקחעפכטגסזצםןךףץ\u05b0\u05b1\u05b2\u05b3\u05b4\u05b5\u05b6\u05b7\u05b8\u05b9\u05bb\u05bc\u05bf\u05c1\u05c2ײױװ־',
)
const thai = toScript(
	/\p{Script=Thai}/u,
	'านรอกเงมยลวดทสตะ\u0e31\u0e35\u0e34\u0e48\u0e49',
	'ปบคหแจพชขใไโผซถธณญภศสฟ\u0e37\u0e38\u0e39\u0e36\u0e4c\u0e47ำๆ',
	'ฐษฉฝฯฎฏฌฆฑฒฬฮฤ๐๑๒๓๔๕๖๗๘๙',
)

const scripts: Readonly<Record<string, Script>> = {
	...{ 'windows-1251': cyrillic, 'koi8-u': cyrillic, 'iso-8859-5': cyrillic, ibm866: cyrillic },
	...{ 'windows-1253': greek, 'iso-8859-7': greek, 'windows-1256': arabic, 'iso-8859-6': arabic },
	...{ 'windows-1255': hebrew, 'iso-8859-8': hebrew, 'windows-874': thai },
}

function toScript(letters: RegExp, common: string, usual: string, rare = '', vowels: RegExp | null = null): Script {
	return { letters, common: new Set(common), usual: new Set(usual), rare: new Set(rare), vowels }
}
