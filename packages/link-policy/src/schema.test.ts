import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { Check } from 'typebox/schema'
import { brokenPolicies, wholePolicies, withEntry, withRule, withWhen } from '../testing/policy-documents.ts'
import { tablePolicy } from '../testing/table-policy.ts'
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
	fc.assert(
		fc.property(names, anyValue(), anyValue(), (name, value, entry) => {
			for (const document of [withWhen({ [name]: value }), withEntry(entry), withRule({ [name]: value })]) {
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
	const { scene, category, kind, scheme, warning } = conditions.properties
	const literals = { scene, category, kind, scheme, warning }
	for (const [name, { items }] of Object.entries(literals))
		assert.ok(parsePolicy(withWhen({ [name]: items.enum })).ok, name)
	for (const outcome of schema.$defs.outcome.enum) assert.ok(parsePolicy(withRule({ outcome })).ok)
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
		fc.record({ percent: fc.double({ min: -1, max: 101, noNaN: true }), salt: texts }),
		fc.record({ match: texts, reason: fc.constantFrom('fraud', 'odd'), until: instants }, { requiredKeys: ['match'] }),
	)
	return fc.oneof(texts, objects, fc.array(texts, { maxLength: 3 }), fc.jsonValue())
}
