import assert from 'node:assert/strict'
import test from 'node:test'
import { readCases } from '../testing/read-cases.ts'
import { createLinks } from './create-links.ts'

const links = createLinks()
const cases = readCases(new URL('../testing/urls.txt', import.meta.url))

test('LK1 LK2 LK3 a URL is found whole and nothing else is', async (t) => {
	assert.ok(cases.length > 80)
	for (const { line, input, expected } of cases) {
		await t.test(`line ${line}: ${input}`, () => {
			const found = links.find(input).map(({ url }) => url)
			assert.deepEqual(found, expected === '' ? [] : expected.split(' '))
		})
	}
})

test('LK1 start, end and text point at the URL as it was written', () => {
	const text = '看 https://example.com/?a=1&amp;b=2，好'
	const [link] = links.find(text)
	assert.equal(link?.text, 'https://example.com/?a=1&amp;b=2')
	assert.equal(text.slice(link?.start, link?.end), link?.text)
})
