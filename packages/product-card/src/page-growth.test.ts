import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countSteps } from '../testing/count-steps.ts'
import { hostilePages } from '../testing/hostile-pages.ts'
import { readPage } from '../testing/read-page.ts'

// Below the caps, where nothing but the way of reading keeps the steps few; PC71 reads 512 KiB.
const small = 32_768
const large = small * 8
/** Linear is 8, quadratic 64. The same steps are counted on every machine, so little is left for what a page begins with. */
const limit = 10

function countReading(html: string): number {
	const body = new TextEncoder().encode(`<!doctype html><title>x</title>${html}`)
	return countSteps(() => readPage('', { body, url: 'https://item.taobao.com/item.htm?id=1' }))
}

for (const [name, write] of Object.entries(hostilePages)) {
	test(`PC70 ${name}: eight times the page takes eight times the steps, not sixty-four times`, () => {
		// The engine counts small functions only until it has merged them into those that call them.
		countReading(write(large))
		const growth = countReading(write(large)) / countReading(write(small))
		assert.ok(growth < limit, `${growth.toFixed(1)} times`)
	})
}

test('PC70 the pages keep the reader busy, and the count tells quadratic work from linear', () => {
	assert.ok(Object.keys(hostilePages).length > 50)
	for (const write of Object.values(hostilePages)) assert.ok(countReading(write(small)) > 10 * countReading(''))
	const count = (steps: number) =>
		countSteps(() => {
			for (let step = 0; step < steps; step += 1) Math.sqrt(step)
		})
	assert.ok(count(8_000) / count(1_000) < limit)
	assert.ok(count(800 ** 2) / count(100 ** 2) > limit)
})
