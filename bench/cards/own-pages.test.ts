import assert from 'node:assert/strict'
import test from 'node:test'
import { createOwnPages } from './own-pages.ts'
import { ourReader } from './readers.ts'

test('our reader finds the title and the price of every page of our own, in every charset', async () => {
	const pages = createOwnPages(7)
	const { read } = ourReader()
	for (const page of pages) {
		const found = await read(page)
		assert.deepEqual(found, { title: page.title, price: page.price }, `${page.title} ${page.contentType}`)
	}
	assert.ok(pages.length > 30 && pages.some(({ price }) => price === null))
})

test('the same seed makes the same pages, another one others', () => {
	const bytes = (seed: number) => createOwnPages(seed).map(({ body }) => Buffer.from(body).toString('base64'))
	assert.deepEqual(bytes(7), bytes(7))
	assert.notDeepEqual(bytes(7), bytes(8))
})
