import assert from 'node:assert/strict'
import test from 'node:test'
import { readCases } from '../testing/read-cases.ts'
import { createLinks } from './create-links.ts'

const links = createLinks()
const cases = readCases(new URL('../testing/platform-urls.txt', import.meta.url))

test('LK10 LK11 LK14 every URL of the table is read as it says', () => {
	assert.ok(cases.length >= 200)
	for (const { line, input, expected } of cases) {
		const [platform, kind = '', item, canonical = ''] = expected
			.split(' | ')
			.map((part) => (part === '-' ? null : part))
		const identity = links.identify(input)
		assert.ok(identity, input)
		assert.deepEqual(
			[identity.platform, `${identity.short ? '~' : ''}${identity.kind}`, identity.item, identity.canonical],
			[platform, kind, item, canonical],
			`line ${line}: ${input}`,
		)
	}
})

test('LK11 LK12 every canonical URL of the table is its own, names the same thing and leaves nothing to remove', () => {
	for (const { input } of cases) {
		const identity = links.identify(input)
		const canonical = identity?.canonical ?? ''
		assert.deepEqual(links.identify(canonical), identity, input)
		assert.deepEqual(links.removed(canonical), [], input)
	}
})
