import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { openPicture } from './open-picture.ts'
import { makePicture } from './picture.ts'

const square = (side: number) =>
	sharp({ create: { width: side, height: side, channels: 3, background: '#c33' } }).withMetadata({
		exif: { IFD0: { Copyright: 'someone' } },
	})

test('HS58 an image is drawn again as WebP, smaller, without what its file said of its owner', async () => {
	const picture = await makePicture(await square(1200).jpeg().toBuffer())
	assert.ok(picture)
	assert.deepEqual([picture.width, picture.height, picture.mediaType], [640, 640, 'image/webp'])
	const read = await sharp(picture.bytes).metadata()
	assert.equal(read.format, 'webp')
	assert.equal(read.exif, undefined)
	assert.ok(Buffer.from(picture.thumbhash, 'base64').byteLength > 4)
})

test('HS58 the same image gives the same picture', async () => {
	const body = await square(64).png().toBuffer()
	assert.equal((await makePicture(body))?.id, (await makePicture(body))?.id)
})

const refused: readonly [name: string, body: Uint8Array][] = [
	['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')],
	['HTML', Buffer.from('<!doctype html><title>x</title>')],
	['nothing', new Uint8Array()],
	['half a PNG', (await square(300).png().toBuffer()).subarray(0, 90)],
]
for (const [name, body] of refused) {
	test(`HS58 ${name} is no picture`, async () => assert.equal(await makePicture(body), null))
}

test('HS58 a picture with too many pixels is not decoded', async () => {
	const ofWidth = (width: number) =>
		sharp({ create: { width, height: 4000, channels: 3, background: '#000' } })
			.png()
			.toBuffer()
	assert.equal((await makePicture(await ofWidth(4000)))?.width, 640)
	assert.equal(await makePicture(await ofWidth(4001)), null)
})

test('HS58 a picture that takes too long is given up', async () => {
	const body = await square(3000).jpeg().toBuffer()
	// No image small enough to be fetched is known to take so long by itself: the blur stands for the next one found.
	await assert.rejects(openPicture(body).blur(500).toBuffer(), /timeout/)
})
