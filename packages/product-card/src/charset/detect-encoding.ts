import { isIso2022Jp } from './is-iso-2022-jp.ts'
import { scoreEastAsian } from './score-east-asian.ts'
import { scoreLatin } from './score-latin.ts'
import { scoreScript } from './score-script.ts'
import { takeSample } from './take-sample.ts'

/**
 * Tells the encoding of a page that names none, from its bytes: the one in which they spell words best. What ties is the one more
 * pages are written in.
 */
export function detectEncoding(bytes: Uint8Array): string {
	if (isIso2022Jp(bytes)) return 'iso-2022-jp'
	const sample = takeSample(bytes)
	let best = 'windows-1252'
	let highest = scoreLatin(decode(sample, best), best, -2)
	for (const [encoding, score] of scorers) {
		if (highest + margin >= most) break
		const reached = score(decode(sample, encoding), encoding, highest + margin)
		if (reached <= highest + margin) continue
		best = encoding
		highest = reached
	}
	return best
}

/** Less is no difference. */
const margin = 0.001
/** Hardly a score is higher. */
const most = 1

type Score = (text: string, encoding: string, least: number) => number

/** Those more pages are written in first. */
const scorers: readonly (readonly [string, Score])[] = [
	...toScorers(scoreEastAsian, ['gb18030', 'shift_jis', 'euc-kr', 'big5', 'euc-jp']),
	...toScorers(scoreScript, [
		'windows-1251',
		'windows-1256',
		'windows-874',
		'windows-1255',
		'iso-8859-8',
		'windows-1253',
	]),
	...toScorers(scoreLatin, ['windows-1254', 'windows-1250', 'iso-8859-2', 'windows-1257', 'windows-1258']),
	...toScorers(scoreScript, ['koi8-u', 'iso-8859-7', 'iso-8859-5', 'ibm866', 'iso-8859-6']),
]

function toScorers(score: Score, encodings: readonly string[]) {
	return encodings.map((encoding) => [encoding, score] as const)
}

function decode(sample: Uint8Array, encoding: string): string {
	const decoder = decoders.get(encoding) ?? new TextDecoder(encoding)
	decoders.set(encoding, decoder)
	return decoder.decode(sample)
}

/** Each is made once: some are tables. */
const decoders = new Map<string, TextDecoder>()
