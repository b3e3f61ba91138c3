import assert from 'node:assert/strict'
import { test } from 'node:test'
import { displayHost } from '@hutong/links'
import { toImitation } from './to-imitation.ts'

const cases: readonly (readonly [url: string, values: ReturnType<typeof toImitation>])[] = [
	['https://www.taoba0.com/', { how: 'letters', domain: 'taobao.com', owner: 'taoba0.com' }],
	['https://taobao.com.evil.cn/', { how: 'contained', domain: 'taobao.com', owner: 'evil.cn' }],
	['https://goolge.com/', { how: 'typo', domain: 'google.com', owner: 'goolge.com' }],
	['https://xn--80adxhks.com/', null],
	['https://item.taobao.com/', null],
	['not an address', null],
]

test('an imitation is told by how it is done, what it imitates and who owns it', () => {
	for (const [url, values] of cases) assert.deepEqual(toImitation(displayHost(url)), values, url)
	assert.equal(toImitation(null), null)
})
