import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findUsual, targetOf } from './target-of.ts'

const group = { url: 'http://a.shop.example:8080/x?y=1', host: 'a.shop.example:8080', registrable: 'shop.example' }

test('a violation is on the address, on the host whatever its port, or on the domain', () => {
	assert.equal(targetOf(group, 'link'), group.url)
	assert.equal(targetOf(group, 'host'), 'a.shop.example')
	assert.equal(targetOf({ ...group, host: 'a.shop.example' }, 'host'), 'a.shop.example')
	assert.equal(targetOf(group, 'domain'), 'shop.example')
})

test('the form begins with what most people said, where that is a kind of violation', () => {
	const reports = ['rumour', 'fraud', 'because', 'because', 'because', 'fraud'].map((why, index) => {
		return { id: String(index), at: index, why, note: null }
	})
	assert.equal(findUsual({ reports }, ['fraud', 'rumour']), 'fraud')
	assert.equal(findUsual({ reports }, ['h5-game']), null)
	assert.equal(findUsual({ reports: [] }, ['fraud']), null)
})
