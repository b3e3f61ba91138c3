import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { brokenDocuments } from '../testing/broken-platforms.ts'
import { full, whole } from '../testing/platform-parts.ts'
import { wholeDocuments } from '../testing/whole-platforms.ts'
import { createLinks } from './create-links.ts'
import { parsePlatforms } from './parse-platforms.ts'
import { platformsRefusalReasons } from './parse-value.ts'

function withPlatforms(json: unknown) {
	const read = parsePlatforms(json)
	assert.ok(read.ok, JSON.stringify(read))
	return createLinks({ platforms: read.platforms })
}

test('LK21 a document that is broken, mistaken or hostile is refused with reason and place', () => {
	for (const [document, reason, path] of brokenDocuments)
		assert.deepEqual(parsePlatforms(document), { ok: false, reason, path }, JSON.stringify(document))
})

test('LK21 every reason has such a document', () => {
	const seen = new Set(brokenDocuments.map(([, reason]) => reason))
	assert.deepEqual([...seen].toSorted(), [...platformsRefusalReasons].toSorted())
})

test('LK21 a document at the edges of what a field takes is taken', () => {
	for (const document of wholeDocuments) {
		const read = parsePlatforms(document)
		assert.ok(read.ok, `${JSON.stringify(read)} ${JSON.stringify(document)}`)
	}
})

test('LK21 what is left out is as for a platform nothing more is known of', () => {
	const read = parsePlatforms([whole])
	assert.deepEqual(read.ok && read.platforms, [
		{
			...whole,
			appName: whole.names,
			labels: [],
			titles: ['quoted', 'bracketed'],
			short: [],
			trackers: [],
			app: { templates: {}, android: null, ios: null },
			accepts: [],
		},
	])
	const complete = parsePlatforms([full])
	assert.deepEqual(complete.ok && complete.platforms, [full])
})

test('LK21 a platform that was only written down reads URLs and share texts like a built-in one', () => {
	const links = withPlatforms([full])
	/** url · kind · item · canonical */
	const cases = [
		[
			'https://shop.example/p/cup-1?color=blue&sharer=me#top',
			'item',
			'cup-1',
			'https://shop.example/p/cup-1?color=blue',
		],
		['http://x9.m.shop.example/item-sale?itemId=cup-1&who=me', 'item', 'cup-1', 'https://shop.example/p/cup-1'],
		['https://cups.shop.example/?who=me', 'shop', 'cups', 'https://cups.shop.example/'],
		['https://www.shop.example/?share_who=me&q=1', 'page', null, 'https://www.shop.example/?q=1'],
		['https://shop.example:8443/n12', 'post', 'n12', 'https://shop.example/note?id=n12'],
		['https://s.shop.example/aB-1_c?k=@AbCdEfGhIj1@', 'item', null, 'https://s.shop.example/aB-1_c/'],
		['https://shop.example/go?to=a%2Bb&who=me', 'item', null, 'https://shop.example/go?to=a%2Bb'],
	] as const
	for (const [url, kind, item, canonical] of cases) {
		const identity = links.identify(url)
		assert.deepEqual(
			[identity?.platform, identity?.kind, identity?.item, identity?.canonical],
			['little-shop', kind, item, canonical],
			url,
		)
		assert.equal(links.canonical(canonical), canonical)
	}
	const [share] = links.find('【小店】https://s.shop.example/aB-1_c?k=@AbCdEfGhIj1@ 「蓝色茶杯」')
	assert.deepEqual([share?.platform, share?.title, share?.code], ['little-shop', '蓝色茶杯', 'AbCdEfGhIj1'])
	assert.equal(links.find('₿aB1cD2eF₿ 小店')[0]?.platform, 'little-shop')
	assert.equal(links.appLink('https://shop.example/p/cup-1')?.url, 'littleshop://item/cup-1')
	assert.equal(
		links.appLink('https://cups.shop.example/')?.url,
		'littleshop://web?url=https%3A%2F%2Fcups.shop.example%2F',
	)
	assert.deepEqual(links.accepts('little-shop', '2024-09-27'), ['alipay', 'wechatpay'])
	assert.deepEqual(links.accepts('little-shop', '2024-09-28'), ['alipay'])
	assert.equal(links.identify('https://item.taobao.com/item.htm?id=1')?.platform, 'taobao')
})

test('LK21 the example of the README is taken', () => {
	const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
	const [, example = ''] = /```json\n(.*?)```/s.exec(readme) ?? []
	assert.ok(parsePlatforms(JSON.parse(example)).ok)
})

test('LK21 nothing in a document reaches the prototype of objects', () => {
	const document = JSON.parse(`[{"extends":"taobao","__proto__":{"hosts":[]}}]`)
	assert.deepEqual(parsePlatforms(document), { ok: false, reason: 'unknown-field', path: '[0].__proto__' })
	const inside = JSON.parse(JSON.stringify(whole).replace('"zh"', '"__proto__":{"polluted":1},"zh"'))
	assert.deepEqual(parsePlatforms([inside]), { ok: false, reason: 'unknown-field', path: '[0].names.__proto__' })
	assert.ok(!('polluted' in {}))
})
