import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conversationId } from '../lib/testing/examples.ts'
import { hashOfPath, parseRoute, toHash } from './route.ts'

test('an address names a conversation and what lies over it', () => {
	assert.deepEqual(parseRoute(`#/c/${conversationId}`), { conversation: conversationId, page: false })
	assert.deepEqual(parseRoute(`#/c/${conversationId}/page`), { conversation: conversationId, page: true })
})

test('an address names a place of the desk', () => {
	for (const [hash, desk] of [
		['#/desk', ''],
		['#/desk/', ''],
		['#/desk/queue', 'queue'],
		['#/desk/rules/version/p%2F1', 'rules/version/p%2F1'],
	]) {
		assert.deepEqual(parseRoute(hash ?? ''), { conversation: null, page: false, desk })
	}
})

test('the desk has an address that can be told', () => {
	for (const [path, hash] of [
		['/desk', '#/desk'],
		['/desk/queue', '#/desk/queue'],
		['/desks', null],
		['/', null],
	] as const)
		assert.equal(hashOfPath(path), hash)
})

test('any other address is the list', () => {
	for (const hash of [
		'',
		'#',
		'#/',
		'#/c/',
		'#/c/1',
		'#/c/../../x',
		'#/desks',
		'#/desk/<b>',
		`#/c/${conversationId}/x`,
	]) {
		assert.deepEqual(parseRoute(hash), { conversation: null, page: false }, hash)
	}
})

test('an address written is read again as the same place', () => {
	for (const route of [
		{ conversation: null, page: false },
		{ conversation: conversationId, page: false },
		{ conversation: conversationId, page: true },
		{ conversation: null, page: false, desk: 'rules/edit' },
	]) {
		assert.deepEqual(parseRoute(toHash(route)), route)
	}
})
