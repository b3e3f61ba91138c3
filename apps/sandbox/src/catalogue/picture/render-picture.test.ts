import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { catalogue } from '../catalogue.ts'
import { renderPicture } from './render-picture.ts'

const keys = [
	...new Set(catalogue.flatMap(({ pictures, skus }) => [...pictures, ...skus.flatMap(({ picture }) => picture ?? [])])),
]

test('every picture of the catalogue renders at the asked size, and is not blank', async () => {
	assert.ok(keys.length > 100)
	for (const key of keys) {
		const picture = await renderPicture(key, 96)
		assert.ok(picture, key)
		const { format, width, height } = await sharp(picture).metadata()
		assert.deepEqual([format, width, height], ['jpeg', 96, 96], key)
		const { channels } = await sharp(picture).stats()
		assert.ok(
			channels.some(({ stdev }) => stdev > 8),
			key,
		)
	}
})

test('each format is the one asked for', async () => {
	for (const format of ['jpeg', 'webp', 'png'] as const) {
		const picture = await renderPicture('mug_studio_teal', 128, format)
		assert.ok(picture)
		assert.equal((await sharp(picture).metadata()).format, format)
	}
})

test('widths are kept within 64–1200 pixels', async () => {
	for (const [asked, given] of [
		[1, 64],
		[-5, 64],
		[Number.NaN, 64],
		[200.4, 200],
		[99_999, 1200],
		[Number.POSITIVE_INFINITY, 64],
	] as const) {
		const picture = await renderPicture('kettle_studio_white', asked)
		assert.ok(picture)
		assert.equal((await sharp(picture).metadata()).width, given, String(asked))
	}
})

test('a colour changes the picture', async () => {
	const [teal, navy] = await Promise.all([
		renderPicture('mug_studio_teal', 64, 'png'),
		renderPicture('mug_studio_navy', 64, 'png'),
	])
	assert.ok(teal && navy && !teal.equals(navy))
})

test('an unknown key gives null', async () => {
	for (const key of [
		'',
		'mug',
		'mug_studio',
		'mug_studio_teal_',
		'mug_studio_gold',
		'mug_moon_teal',
		'toString_studio_teal',
		'mug_constructor_teal',
		'mug_studio_toString',
		'../mug_studio_teal',
		'mug_studio_teal.svg',
	]) {
		assert.equal(await renderPicture(key, 100), null, key)
	}
})
