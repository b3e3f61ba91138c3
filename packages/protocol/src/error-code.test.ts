import assert from 'node:assert/strict'
import test from 'node:test'
import { Check } from 'typebox/value'
import { CardProblem } from './card.ts'
import { type ErrorCode, errorCodes } from './error-code.ts'
import { createProblem, Problem } from './problem.ts'

// The keys of the literal are the codes, by its type.
const codes = Object.keys(errorCodes) as readonly ErrorCode[]

test('WP7 every code is a word of its own, with an error status and one English sentence of its own', () => {
	assert.ok(codes.length > 30)
	for (const code of codes) {
		const { status, title } = errorCodes[code]
		assert.match(code, /^[a-z]+(?:_[a-z]+)*$/)
		assert.ok(Number.isInteger(status) && status >= 400 && status <= 599, code)
		assert.match(title, /^[A-Z][\x20-\x7e’]+\.$/, code)
	}
	assert.equal(new Set(Object.values(errorCodes).map(({ title }) => title)).size, codes.length)
})

test('WP7 the problem document of every code is one, and carries what it is given', () => {
	for (const code of codes) {
		const problem = createProblem(code)
		assert.ok(Check(Problem, problem), code)
		assert.deepEqual(problem, { type: `urn:hutong:error:${code}`, ...errorCodes[code], code })
	}
	assert.deepEqual(createProblem('rate_limited', { detail: 'sends', retryAfter: 2 }), {
		...createProblem('rate_limited'),
		detail: 'sends',
		retryAfter: 2,
	})
})

test('WP7 what stands on a card is a code too, and every code of a card can stand there', () => {
	const onCards = CardProblem.anyOf.map((problem) => problem.const).toSorted()
	const named = codes.filter((code) => code.startsWith('card_') && code !== 'card_not_yours')
	assert.deepEqual(onCards, named.toSorted())
})
