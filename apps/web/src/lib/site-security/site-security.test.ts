import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toSiteSecurity } from './site-security.ts'

test('what is encrypted is secure, what is not is not', () => {
	assert.equal(toSiteSecurity('https://item.taobao.com/item.htm?id=1'), 'secure')
	assert.equal(toSiteSecurity('http://shop.example/'), 'insecure')
	assert.equal(toSiteSecurity('nonsense'), 'insecure')
})

test('plain http is local on this machine alone', () => {
	for (const url of ['http://taobao.localhost:7710/', 'http://localhost/', 'http://127.0.0.1:3000/', 'http://[::1]/'])
		assert.equal(toSiteSecurity(url), 'local', url)
	for (const url of ['http://localhost.evil.example/', 'http://notlocalhost/', 'http://127.evil.example/'])
		assert.equal(toSiteSecurity(url), 'insecure', url)
})
