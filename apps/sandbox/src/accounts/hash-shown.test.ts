import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashShown } from './hash-shown.ts'
import { hashPassword, isPassword } from './password.ts'

test('a password everybody is shown is hashed once, and is the password still; another one is another', async () => {
	let hashed = 0
	const hash = hashShown((password) => {
		hashed += 1
		return hashPassword(password)
	})
	const [one, same, other] = await Promise.all(['sandbox-2026', 'sandbox-2026', 'sandbox-2027'].map(hash))
	assert.equal(hashed, 2)
	assert.equal(one, same)
	assert.ok(await isPassword('sandbox-2026', one ?? null))
	assert.equal(await isPassword('sandbox-2026', other ?? null), false)
})
