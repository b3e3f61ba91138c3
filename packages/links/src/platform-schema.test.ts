import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { Check } from 'typebox/schema'
import { brokenDocuments } from '../testing/broken-platforms.ts'
import { full, withExtension, withPlatform, withShape, withShort, withTemplate } from '../testing/platform-parts.ts'
import { wholeDocuments } from '../testing/whole-platforms.ts'
import { parsePlatforms } from './parse-platforms.ts'
import { builtInPlatforms } from './platforms/built-in.ts'

const { default: schema } = await import('@hutong/links/platform.schema.json', { with: { type: 'json' } })

test('LK21 the schema takes every document the reader takes, and what the reader makes of it', () => {
	for (const document of wholeDocuments) {
		const read = parsePlatforms(document)
		assert.ok(read.ok && Check(schema, document), JSON.stringify(document))
	}
	const read = parsePlatforms([full])
	assert.ok(read.ok && Check(schema, read.platforms))
})

test('LK21 the schema refuses the broken documents the reader refuses, save what only a reader can see', () => {
	for (const [document, reason, path, seenBy] of brokenDocuments) {
		assert.equal(parsePlatforms(document).ok, false)
		assert.equal(Check(schema, document), seenBy === 'reader', `${reason} at ${path}: ${JSON.stringify(document)}`)
	}
})

test('LK21 the built-in platforms could be written in such a document', () => {
	for (const platform of builtInPlatforms) assert.ok(Check(schema, [platform]), platform.id)
})

test('LK21 the schema has a field for each of a full platform, and no other', () => {
	const { platform, shape, short } = schema.$defs
	assert.deepEqual(Object.keys(platform.properties).toSorted(), Object.keys(full).toSorted())
	const fieldsOf = (list: readonly object[]) => [...new Set(list.flatMap((entry) => Object.keys(entry)))].toSorted()
	assert.deepEqual(Object.keys(shape.properties).toSorted(), fieldsOf(full.shapes))
	assert.deepEqual(Object.keys(short.properties).toSorted(), fieldsOf(full.short))
	assert.deepEqual(Object.keys(platform.properties.app.properties).toSorted(), Object.keys(full.app).toSorted())
})

test('LK21 what the reader takes the schema takes, whatever is written in a field', () => {
	let taken = 0
	const { platform, shape, short } = schema.$defs
	const field = (defs: object) => fc.constantFrom(...Object.keys(defs))
	fc.assert(
		fc.property(
			field(platform.properties),
			field(shape.properties),
			field(short.properties),
			anyValue(),
			(ofPlatform, ofShape, ofShort, value) => {
				const documents = [
					withPlatform({ [ofPlatform]: value }),
					withShape({ [ofShape]: value }),
					withShort({ [ofShort]: value }),
					withExtension({ hosts: [{ host: value }] }),
					withTemplate(value),
				]
				for (const document of documents) {
					if (!parsePlatforms(document).ok) continue
					taken += 1
					assert.ok(Check(schema, document), JSON.stringify(document))
				}
			},
		),
		{ numRuns: 3000 },
	)
	assert.ok(taken > 300, `the property was vacuous: ${taken}`)
})

/** Values that some field takes, alone, in lists and in objects, among others that none does. */
function anyValue(): fc.Arbitrary<unknown> {
	const words = fc.constantFrom(
		'ecommerce',
		'item',
		'digits',
		'token',
		'shop.example',
		'*.shop.example',
		'a.shop.example:8443',
		'/p/{item}',
		'/{any}/{item}',
		'shop.example/p/{item}',
		'id',
		'share_*',
		'app://{item}',
		'alipay',
		'2024-02-29',
		'小店',
		'₿',
		'/',
		'quoted',
		'',
		' ',
	)
	const texts = fc.oneof(words, fc.domain(), fc.webAuthority(), fc.webPath(), fc.string())
	const objects = fc.oneof(
		fc.record({ zh: texts, en: texts }),
		fc.record({ name: texts, kind: words }, { requiredKeys: ['name'] }),
		fc.record({ text: texts, kind: words }),
		fc.record({ handler: words, since: words }, { requiredKeys: ['handler'] }),
		fc.record({ signs: texts, min: fc.integer({ min: 5, max: 15 }), max: fc.integer({ min: 5, max: 15 }) }),
		fc.record({ item: words, page: words }, { requiredKeys: [] }),
	)
	return fc.oneof(texts, objects, fc.array(fc.oneof(texts, objects), { maxLength: 3 }), fc.jsonValue())
}
