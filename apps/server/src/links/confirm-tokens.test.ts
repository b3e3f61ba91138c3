import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Asked, createConfirmTokens } from './confirm-tokens.ts'

const minute = 60_000
const start = Date.parse('2026-11-26T00:00:00Z')
const asked: Asked = { user: 'u1', conversation: 'c1', message: 'm1', link: 0, url: 'https://shop.example/a' }

function openTokens(secret = 'one') {
	const clock = { now: start }
	return { clock, tokens: createConfirmTokens(secret, () => clock.now) }
}

test('HS62 a token says yes to its own question for ten minutes', () => {
	const { clock, tokens } = openTokens()
	const token = tokens.issue(asked)
	assert.match(token, /^cfm_[\w.-]{1,124}$/)
	assert.equal(tokens.isValid(token, asked), true)
	clock.now = start + 10 * minute - 1
	assert.equal(tokens.isValid(token, asked), true)
	clock.now = start + 10 * minute
	assert.equal(tokens.isValid(token, asked), false)
})

const others: readonly Partial<Asked>[] = [
	{ user: 'u2' },
	{ conversation: 'c2' },
	{ message: 'm2' },
	{ link: 1 },
	{ url: 'https://shop.example/b' },
	{ user: 'u1","c1', conversation: '' }, // what is signed cannot be cut elsewhere
]
for (const other of others) {
	test(`HS62 a token says nothing to another question: ${JSON.stringify(other)}`, () => {
		const { tokens } = openTokens()
		assert.equal(tokens.isValid(tokens.issue(asked), { ...asked, ...other }), false)
	})
}

test('HS62 a forged token is none: another secret, a longer time, a changed or missing signature', () => {
	const { clock, tokens } = openTokens()
	const token = tokens.issue(asked)
	const [head = '', signature = ''] = token.split('.')
	const later = `cfm_${(start + 60 * minute).toString(36)}`
	const flipped = signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))
	const forged = [`${later}.${signature}`, `${head}.${flipped}`, head, `${head}.`, '', 'cfm_', `${token}x`, ` ${token}`]
	for (const text of [...forged, createConfirmTokens('two', () => clock.now).issue(asked)])
		assert.equal(tokens.isValid(text, asked), false, text)
})
