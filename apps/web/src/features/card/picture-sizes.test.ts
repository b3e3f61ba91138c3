import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toSizes } from './picture-sizes.ts'

const square = { width: 84, height: 84 }
const picture = (width: number, height: number) => ({ url: '/api/images/a', width, height, thumbhash: null })

test('a wide picture in a square is drawn wider than the square, and is offered in three sizes', () => {
	assert.deepEqual(toSizes(picture(640, 320), square), {
		srcSet: '/api/images/a?side=160 160w, /api/images/a?side=320 320w, /api/images/a 640w',
		sizes: '168px',
	})
})

test('a tall picture is offered by its width', () => {
	assert.deepEqual(toSizes(picture(320, 640), square), {
		srcSet: '/api/images/a?side=160 80w, /api/images/a?side=320 160w, /api/images/a 320w',
		sizes: '84px',
	})
})

test('a small picture has no smaller sizes', () => {
	assert.equal(toSizes(picture(160, 120), square).srcSet, '/api/images/a 160w')
	assert.equal(toSizes(picture(1, 1), square).srcSet, '/api/images/a 1w')
})
