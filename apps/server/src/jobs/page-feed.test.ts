import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PageFeed } from './page-feed.ts'

const head = { url: 'https://shop.example/1', contentType: 'text/html', headers: {} }
const more = { reading: 'more', usedMs: 40 } as const

test('HS111 a page’s time of the processor adds up over its pieces and beginnings', () => {
	const page = new PageFeed(head)
	for (const isNew of [true, false, true]) {
		page.add(Buffer.from('ab'))
		if (isNew) page.leave()
		page.takeWork()
		page.note(more)
	}
	assert.equal(page.usedMs, 120)
})

test('HS111 a thread is given each byte once, and all of them where it begins anew', () => {
	const page = new PageFeed(head)
	const take = () => {
		const { head: begins, bytes, end } = page.takeWork()
		return [begins !== null, Buffer.from(bytes).toString(), end]
	}
	page.add(Buffer.from('ab'))
	assert.deepEqual(take(), [true, 'ab', null])
	page.note(more)
	assert.equal(page.hasWork(), false)
	page.add(Buffer.from('cd'))
	assert.deepEqual(take(), [false, 'cd', null])
	page.note(more)
	page.leave()
	page.add(Buffer.from('e'))
	assert.equal(page.isWorthTurn(), false, 'little has come since')
	page.finish('whole')
	assert.ok(page.isWorthTurn())
	assert.deepEqual(take(), [true, 'abcde', 'whole'])
	assert.equal(page.hasWork(), false)
})

test('HS111 what moves to a thread is a copy', () => {
	const page = new PageFeed(head)
	const piece = new Uint8Array([1, 2])
	page.add(piece)
	const { bytes } = page.takeWork()
	structuredClone(bytes, { transfer: [bytes.buffer] })
	assert.deepEqual([...piece], [1, 2])
})
