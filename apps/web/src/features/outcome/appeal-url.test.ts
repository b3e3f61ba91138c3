import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findAppealUrl, toStateLink } from './appeal-url.ts'

const addresses = [
	'https://shop.example/item?id=1&x=2#top',
	'https://xn--80ak6aa92e.com/',
	'https://shop.example/%E6%A1%82?q=a+b&q=%26',
]

for (const address of addresses) {
	test(`an application is about the very address: ${address}`, () => {
		assert.equal(findAppealUrl(`/appeal?url=${encodeURIComponent(address)}`), address)
	})
}

test('a path without an address is about none', () => {
	for (const path of ['/appeal', '/appeal?uri=x', '', 'https://']) assert.equal(findAppealUrl(path), null, path)
})

test('an application is followed at the chat’s own address', () => {
	assert.equal(toStateLink('https://chat.example', 'a-b_C'), 'https://chat.example/appeal/a-b_C')
})
