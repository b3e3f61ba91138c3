import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { brokenPolicies, wholePolicies, withEntry, withWhen } from '../testing/policy-documents.ts'
import { conditionNames } from './parse-conditions.ts'
import { parsePolicy } from './parse-policy.ts'
import { getPreset, presetNames } from './presets.ts'

test('LP8 a document that is not a policy is refused with reason and place', () => {
	for (const [json, reason, path] of brokenPolicies)
		assert.deepEqual(parsePolicy(json), { ok: false, reason, path }, JSON.stringify(json))
})

test('LP8 a policy without a default is refused: no tap may be left without an answer', () => {
	for (const name of presetNames) {
		const { default: _, ...rest } = getPreset(name)
		assert.deepEqual(parsePolicy(rest), { ok: false, reason: 'missing-field', path: 'default' })
	}
})

test('LP8 a policy at the edges of every field is read', () => {
	for (const json of wholePolicies) assert.ok(parsePolicy(json).ok, JSON.stringify(json))
})

test('LP8 the policy the README shows is one', () => {
	const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
	const shown = [...page.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(
		([, json = '']) => parsePolicy(JSON.parse(json)).ok,
	)
	assert.deepEqual(shown, [true])
})

test('LP8 hosts and paths are brought to the spelling that is compared', () => {
	const read = parsePolicy({
		...withWhen({ host: ['*.München.example', 'A.example.:0443'], path: ['/%73hop//x'] }),
		lists: { known: ['A.example/%7Eme'] },
	})
	assert.ok(read.ok)
	assert.deepEqual(read.policy.rules[0]?.when, {
		host: ['*.xn--mnchen-3ya.example', 'a.example:443'],
		path: ['/shop/x'],
	})
	assert.deepEqual(read.policy.lists, { known: [{ match: 'a.example/~me' }] })
})

test('LP8 any JSON is read or refused, never thrown at', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.constantFrom(...conditionNames), (json, name) => {
			assert.equal(typeof parsePolicy(json).ok, 'boolean')
			assert.equal(typeof parsePolicy(withWhen({ [name]: json })).ok, 'boolean')
			assert.equal(typeof parsePolicy(withEntry(json)).ok, 'boolean')
		}),
	)
})
