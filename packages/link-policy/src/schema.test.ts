import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { Check } from 'typebox/schema'
import {
	brokenPolicies,
	outside,
	wholePolicies,
	withEntry,
	withList,
	withRule,
	withWhen,
} from '../testing/policy-documents.ts'
import { tablePolicy } from '../testing/table-policy.ts'
import { listKinds } from './lists/url-list.ts'
import { conditionNames } from './parse-conditions.ts'
import { parsePolicy } from './parse-policy.ts'
import { presetNames, presets } from './presets.ts'
import { reasonCodes } from './reason.ts'

const { default: schema } = await import('@hutong/link-policy/policy.schema.json', { with: { type: 'json' } })

test('LP10 the schema takes every preset and every policy the reader gives', () => {
	for (const document of [...presetNames.map((name) => presets[name]), tablePolicy, ...wholePolicies]) {
		const read = parsePolicy(document)
		assert.ok(read.ok && Check(schema, document) && Check(schema, read.policy), JSON.stringify(document))
	}
})

test('LP10 the schema refuses the broken policies the reader refuses, save what only a reader can see', () => {
	for (const [document, reason, path, seenBy] of brokenPolicies) {
		assert.equal(parsePolicy(document).ok, false)
		assert.equal(Check(schema, document), seenBy === 'reader', `${reason} at ${path}: ${JSON.stringify(document)}`)
	}
})

test('LP10 what the reader takes the schema takes, whatever is written in a policy', () => {
	let taken = 0
	const names = fc.constantFrom(...conditionNames)
	const fields = fc.constantFrom(...Object.keys(outside))
	fc.assert(
		fc.property(names, fields, anyValue(), anyValue(), (name, field, value, entry) => {
			for (const document of [
				withWhen({ [name]: value }),
				withEntry(entry),
				withRule({ obligations: value }),
				withList({ [field]: value }),
				{ ...withWhen({}), format: value },
			]) {
				if (!parsePolicy(document).ok) continue
				taken += 1
				assert.ok(Check(schema, document), JSON.stringify(document))
			}
		}),
		{ numRuns: 3000 },
	)
	assert.ok(taken > 300, `the property was vacuous: ${taken}`)
})

test('LP10 the schema names the fields, values and reasons of the reader, no more and no fewer', () => {
	const { conditions, reason } = schema.$defs
	assert.deepEqual(Object.keys(conditions.properties).toSorted(), [...conditionNames].toSorted())
	assert.deepEqual(reason.enum, reasonCodes)
	const { scene, category, kind, scheme, warning, senderRole } = conditions.properties
	const literals = { scene, category, kind, scheme, warning, senderRole }
	for (const [name, { items }] of Object.entries(literals))
		assert.ok(parsePolicy(withWhen({ [name]: items.enum })).ok, name)
	for (const outcome of schema.$defs.outcome.enum) assert.ok(parsePolicy(withRule({ outcome })).ok)
	assert.ok(parsePolicy(withRule({ obligations: schema.$defs.obligations.items.enum })).ok)
	for (const by of conditions.properties.rollout.properties.by.enum)
		assert.ok(parsePolicy(withWhen({ rollout: { percent: 1, salt: 'a', by } })).ok)
	const { kind: kinds, whenMissing } = schema.$defs.outsideList.properties
	assert.deepEqual(kinds.enum, listKinds)
	for (const way of whenMissing.enum) assert.ok(parsePolicy(withList({ whenMissing: way })).ok)
})

/** Values that some field takes, alone, in lists and in objects, among others that none does. */
function anyValue(): fc.Arbitrary<unknown> {
	const words = fc.constantFrom(
		'group',
		'ecommerce',
		'item',
		'http',
		'look-alike',
		'known',
		'taobao',
		' ',
		'a.example',
		'*.a.example',
		'A.example:8443',
		'a.example:99999',
		'[::1]',
		'localhost',
		'胡同.中国/茶',
		'a.example/x y',
		'/shop',
		'/',
		'/a?b',
		'operator',
		'no-card',
		'hashes',
		'match',
		'https://lists.example/a.txt',
		'http://lists.example/a.txt',
		'c:a',
	)
	const texts = fc.oneof(words, fc.webAuthority(), fc.domain(), fc.webPath(), fc.string())
	const instants = fc.oneof(
		fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
		fc.constantFrom('2022-01-27T00:00:00+08:00', '2022-02-29T00:00:00Z', '2022-01-27', '2022-01-27T00:00Z'),
	)
	const numbers = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 100))
	const objects = fc.oneof(
		fc.record({ from: instants, until: instants }, { requiredKeys: [] }),
		fc.record({ min: numbers, max: numbers }, { requiredKeys: [] }),
		fc.record(
			{
				percent: fc.double({ min: -1, max: 101, noNaN: true }),
				salt: texts,
				by: fc.constantFrom('conversation', 'user', 'domain', 'host'),
			},
			{ requiredKeys: ['percent', 'salt'] },
		),
		fc.record({ zh: texts, en: texts }),
		fc.record({ match: texts, reason: fc.constantFrom('fraud', 'odd'), until: instants }, { requiredKeys: ['match'] }),
	)
	return fc.oneof(texts, objects, fc.array(texts, { maxLength: 3 }), fc.jsonValue())
}
