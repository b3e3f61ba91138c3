import assert from 'node:assert/strict'
import { test } from 'node:test'
import english from '../../messages/en/desk.json' with { type: 'json' }
import chinese from '../../messages/zh-CN/desk.json' with { type: 'json' }
import { isReason, violationReasons } from './reasons.ts'

// The client may not import the policy package, so its codes are read as outside data.
const policy = new URL('../../../../../packages/link-policy/src/reason.ts', import.meta.url).href
const { reasonCodes }: { reasonCodes: readonly string[] } = await import(policy)

test('every reason of the policy has a name at the desk, in both languages', () => {
	assert.ok(reasonCodes.length > 20)
	for (const reason of reasonCodes) {
		assert.ok(isReason(reason), reason)
		for (const words of [english, chinese] as const)
			assert.ok((words as Readonly<Record<string, string>>)[`desk.reason.${reason}`], reason)
	}
	assert.equal(isReason('made-up-tomorrow'), false)
})

test('a violation is of a kind the policy knows', () => {
	for (const reason of violationReasons) assert.ok(reasonCodes.includes(reason), reason)
})
