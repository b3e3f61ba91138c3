import assert from 'node:assert/strict'
import { test } from 'node:test'
import english from '../../messages/en/outcome.json' with { type: 'json' }
import chinese from '../../messages/zh-CN/outcome.json' with { type: 'json' }
import { toAdviceKey, toReasonKey } from './reason-words.ts'

// What the policy package names as reasons. The client may not import that package, so the list is read as outside data.
const policy = new URL('../../../../../packages/link-policy/src/reason.ts', import.meta.url).href
const { reasonCodes }: { reasonCodes: readonly string[] } = await import(policy)

const catalogs: Readonly<Record<string, Readonly<Record<string, string>>>> = { en: english, 'zh-CN': chinese }

test('every reason of the policy is said in words of its own, in both languages', () => {
	assert.ok(reasonCodes.length > 20)
	for (const reason of reasonCodes) {
		assert.notEqual(toReasonKey(reason), 'outcome.reason.unknown', reason)
		for (const [locale, catalog] of Object.entries(catalogs)) {
			assert.ok(catalog[toReasonKey(reason)], `${locale} ${reason}`)
			assert.ok(catalog[toAdviceKey(reason)], `${locale} advice for ${reason}`)
		}
	}
})

test('a reason of a newer server is not shown as a code', () => {
	assert.equal(toReasonKey('made-up-tomorrow'), 'outcome.reason.unknown')
	assert.equal(toAdviceKey('made-up-tomorrow'), 'outcome.advice.site')
})

test('nobody is sent to look for another way into a dangerous page', () => {
	for (const reason of ['fraud', 'look-alike-host', 'unsafe-site'])
		assert.equal(toAdviceKey(reason), 'outcome.advice.danger')
	assert.equal(toAdviceKey('scene-not-open'), 'outcome.advice.rule')
	assert.equal(toAdviceKey('invalid-url'), 'outcome.advice.broken')
})

test('both languages word the same messages', () => {
	assert.deepEqual(Object.keys(english), Object.keys(chinese))
})
