import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPictureCache } from './picture-cache.ts'

test('asked for twice at once, a picture is made once', async () => {
	const cache = createPictureCache(1000)
	let made = 0
	const make = async () => {
		made += 1
		return Buffer.alloc(10)
	}
	const [first, second] = await Promise.all([cache.get('a', make), cache.get('a', make)])
	assert.equal(first, second)
	assert.equal(await cache.get('a', make), first)
	assert.equal(made, 1)
})

test('the longest unused picture goes when the limit is passed', async () => {
	const cache = createPictureCache(250)
	const made: string[] = []
	const get = (name: string) =>
		cache.get(name, async () => {
			made.push(name)
			return Buffer.alloc(100)
		})
	for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await get(name)
	assert.deepEqual(made, ['a', 'b', 'c', 'b'])
	assert.equal(cache.bytes(), 200)
})

test('a picture heavier than the limit is given but not kept', async () => {
	const cache = createPictureCache(50)
	assert.equal((await cache.get('big', async () => Buffer.alloc(80))).length, 80)
	assert.equal(cache.bytes(), 0)
})

test('a failed making is tried again', async () => {
	const cache = createPictureCache(1000)
	await assert.rejects(
		cache.get('a', () => Promise.reject(new Error('no'))),
		/no/,
	)
	await assert.rejects(
		cache.get('a', () => {
			throw new Error('at once')
		}),
		/at once/,
	)
	assert.equal((await cache.get('a', async () => Buffer.alloc(3))).length, 3)
})
