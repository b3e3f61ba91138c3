import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { findOutside } from '@hutong/testing'
import { displayHost } from './display-host.ts'
import { scripts } from './scripts.ts'
import { toSkeleton } from './skeleton.ts'

/** host · Unicode form · verdict · where its source does not hold it against every build */
type Row = readonly [host: string, unicode: string, verdict: 'safe' | 'unsafe' | 'invalid', only?: string]

/** Safe hosts that are no host of a web URL: nothing is shown for them. */
const notShown: ReadonlySet<string> = new Set(['.', 'a'.repeat(80)])

const hosts = findOutside('suites/idn/chromium-idn-spoof-dev.json')

test('LK19 hosts others judged unsafe are shown coded, the safe ones readable', { skip: hosts === null }, (context) => {
	const rows: readonly Row[] = JSON.parse(readFileSync(hosts ?? '', 'utf8'))
	const unsafe = rows.filter(([, , verdict]) => verdict !== 'safe')
	const safe = rows.filter(([host, , verdict]) => verdict === 'safe' && !notShown.has(host))
	const readable = unsafe.filter(([host]) => isReadable(host)).map(([host]) => host)
	const coded = safe.filter(([host]) => !isReadable(host)).map(([host]) => host)
	context.diagnostic(
		`unsafe coded ${unsafe.length - readable.length}/${unsafe.length}, safe readable ${safe.length - coded.length}/${safe.length}`,
	)
	assert.ok(unsafe.length >= 150 && safe.length >= 50)
	assert.deepEqual(readable, [])
	assert.deepEqual(coded, [])
	for (const host of notShown) assert.equal(displayHost(`https://${host}/`), null)
})

/** In Unicode or plain ASCII, without a code. What is not shown at all is not readable. */
function isReadable(host: string): boolean {
	const shown = displayHost(`https://${host}/`)
	return shown !== null && !shown.host.includes('xn--')
}

const list = findOutside('suites/idn/confusables.txt')

test('LK19 the letters taken for others agree with Unicode’s list', { skip: list === null }, () => {
	const pairs = readLatinPairs(readFileSync(list ?? '', 'utf8'))
	assert.ok(pairs.length > 100)
	// Every letter of a script that Unicode likens to an ASCII one is known as such, for its script and for names.
	for (const [char, like] of pairs) {
		const script = scripts.find(({ letters }) => letters.test(char))
		if (script !== undefined) assert.ok(script.latinLike.includes(char), `${char} is like ${like}`)
		const ours = toSkeleton(char)
		if (script !== undefined || /^[a-z]$/.test(ours)) assert.equal(ours, toSkeleton(like), `${char} is like ${like}`)
	}
})

/** The letters of hosts that Unicode likens to one ASCII letter, marks aside. */
function readLatinPairs(text: string): readonly (readonly [char: string, like: string])[] {
	return [...text.matchAll(/^([0-9A-F]+) ;\t([0-9A-F ]+) ;/gm)]
		.map(([, from = '', to = '']) => [fromHex(from), fromHex(to).normalize('NFD').replace(/\p{M}/gu, '')] as const)
		.filter(([char, like]) => /^[a-zA-Z]$/.test(like) && /^\p{L}$/u.test(char) && isHostLetter(char))
}

function fromHex(codes: string): string {
	return String.fromCodePoint(...codes.split(' ').map((code) => Number.parseInt(code, 16)))
}

/** Beyond ASCII and kept as it is by the URL parser. */
function isHostLetter(char: string): boolean {
	return char > '\x7f' && char === char.toLowerCase() && char === char.normalize('NFKC')
}
