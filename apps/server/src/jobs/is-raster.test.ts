import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { isRaster } from './is-raster.ts'

const square = sharp({ create: { width: 9, height: 9, channels: 3, background: '#c33' } })

for (const format of ['jpeg', 'png', 'webp', 'gif', 'avif'] as const) {
	test(`HS58 ${format} is a picture`, async () => {
		assert.equal(isRaster(await square.clone().toFormat(format).toBuffer()), true)
	})
}

const others: readonly [name: string, body: Uint8Array | string][] = [
	['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
	[
		'SVG with a prologue',
		'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "a">]><svg xmlns="http://www.w3.org/2000/svg"/>',
	],
	['SVG after a space', ' <svg xmlns="http://www.w3.org/2000/svg"/>'],
	['PDF', '%PDF-1.7'],
	['TIFF', await square.clone().tiff().toBuffer()],
	['a portable pixmap', 'P6 9 9 255 '],
	['nothing', ''],
]
for (const [name, body] of others) {
	test(`HS58 ${name} reaches no decoder`, () => assert.equal(isRaster(Buffer.from(body)), false))
}
