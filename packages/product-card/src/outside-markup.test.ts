import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { listMarkupCases } from '../testing/extruct.ts'

const cases = listMarkupCases()

/** Where what is read here is meant to differ from what is expected, and why. */
const exceptions: Readonly<Record<string, string>> = {
	'misc/microformat_test.json': 'microformats are another syntax, which no shop sells by',
	'schema.org/SearchAction.001.json':
		'an input without a value is an empty text, as the standard says, and no item without properties',
	'schema.org/product-ref.json':
		'what is referred to and is an item of its own adds nothing to another, as the standard says',
	'songkick/elysianfields_1.json':
		'names count as they are written: prefixes that a page declares anew are not followed',
	'w3c/microdata.7.1.json': 'addresses are made absolute when a card is built from them',
	'w3c/microdata.object.json': 'addresses are made absolute when a card is built from them',
}

/** What the exceptions are about: the rest of the same file must still be as expected. */
const excepted: Readonly<Record<string, string>> = { 'songkick/elysianfields_1.json': 'opengraph' }

for (const { name, syntax, expected, said } of cases ?? []) {
	const reason = (excepted[name] ?? syntax) === syntax ? exceptions[name] : undefined
	if (reason === undefined)
		test(`PC83 ${syntax} of the outside page ${name} is read as expected`, () => assert.deepEqual(said, expected))
	else
		test(`PC83 ${syntax} of the outside page ${name} is read otherwise: ${reason}`, () =>
			assert.ok(!isDeepStrictEqual(said, expected), 'it is read as expected by now: the exception is to be taken out'))
}

test('PC83 JSON-LD, microdata and Open Graph all have their cases, and every exception has one', {
	skip: cases === null && 'no outside data',
}, () => {
	const count = (syntax: string) => (cases ?? []).filter((one) => one.syntax === syntax).length
	assert.ok(count('json-ld') >= 13 && count('microdata') >= 24 && count('opengraph') >= 5)
	for (const name of Object.keys(exceptions))
		assert.ok(
			(cases ?? []).some((one) => one.name === name),
			name,
		)
})
