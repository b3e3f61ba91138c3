import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPage } from '../testing/read-page.ts'

const body = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0])

function read(contentType: string, url = 'https://x.example/files/a%20lamp.jpg', disposition = '') {
	return readPage('', { url, body, contentType, headers: { 'content-disposition': disposition } })
}

/** Type · disposition · kind · title · whether the URL is its picture. */
const assets: readonly (readonly [
	type: string,
	disposition: string,
	kind: string,
	title: string,
	isPicture: boolean,
])[] = [
	['image/jpeg', '', 'image', 'a lamp.jpg', true],
	['image/webp; x=y', 'inline; filename="b \\"c\\".webp"', 'image', 'b "c".webp', true],
	['application/pdf', "inline; filename*=utf-8''a%E2%80%AEfdp.pdf", 'pdf', 'afdp.pdf', false],
	['application/pdf', 'attachment; filename=plan.pdf', 'pdf', 'plan.pdf', false],
	['application/pdf', "attachment; filename=x.pdf; filename*=UTF-8''%E7%81%AF.pdf", 'pdf', '灯.pdf', false],
	['application/pdf', 'attachment; filename="../../etc/plan.pdf"', 'pdf', 'plan.pdf', false],
	['video/mp4', '', 'video', 'a lamp.jpg', false],
	['audio/mpeg', '', 'audio', 'a lamp.jpg', false],
]

test('PC103 images, PDFs, films and sounds are read from their headers', () => {
	for (const [type, disposition, kind, title, isPicture] of assets) {
		const reading = read(type, undefined, disposition)
		assert.ok(reading.ok, type)
		const { card } = reading
		assert.deepEqual([card.kind, card.images.length === 1, card.sources.title], [kind, isPicture, 'headers'], type)
		assert.equal(card.title, title, type)
	}
})

test('PC103 an SVG, a file of another type and a file without a name are no cards', () => {
	for (const type of ['image/svg+xml', 'application/zip', 'text/plain', 'application/json']) {
		assert.deepEqual(read(type), { ok: false, reason: 'not_html' })
	}
	assert.deepEqual(read('application/pdf', 'https://x.example/'), { ok: false, reason: 'empty' })
})
