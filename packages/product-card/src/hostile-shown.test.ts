import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countSteps } from '../testing/count-steps.ts'
import { hostileShown } from '../testing/hostile-shown.ts'
import { readPage } from '../testing/read-page.ts'

// Below the caps, where nothing but the way of reading keeps the steps few.
const small = 16_384
const large = small * 8
/** Linear is 8, quadratic 64. */
const limit = 10

function read(html: string) {
	const body = new TextEncoder().encode(`<!doctype html><title>x</title>${html}`)
	return readPage('', { body, url: 'https://item.taobao.com/item.htm?id=1' })
}

for (const [name, write] of Object.entries(hostileShown)) {
	test(`PC75 what people see costs linear steps: ${name}`, () => {
		const growth = countSteps(() => read(write(large))) / countSteps(() => read(write(small)))
		assert.ok(growth < limit, `${growth.toFixed(1)} times`)
	})
}

test('PC75 a page of hostile size is read to a card or a refusal', () => {
	for (const [name, write] of Object.entries(hostileShown)) assert.doesNotThrow(() => read(write(524_288)), name)
})
