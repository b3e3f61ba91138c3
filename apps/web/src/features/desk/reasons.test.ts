import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isReason, violationKinds } from '../../lib/reasons/reasons.ts'
import english from '../../messages/en/desk.json' with { type: 'json' }
import englishRules from '../../messages/en/desk-rules.json' with { type: 'json' }
import chinese from '../../messages/zh-CN/desk.json' with { type: 'json' }
import chineseRules from '../../messages/zh-CN/desk-rules.json' with { type: 'json' }

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

// Why a document or an update of a list is refused, as the packages name it.
const refusals = [
	{
		file: 'parse-value.ts',
		from: /PolicyRefusalReason =\n((?:\t\| '[a-z-]+'\n)+)/,
		prefix: 'desk.problem.',
		least: 10,
	},
	{ file: 'lists/parse-url-list.ts', from: /listRefusalReasons = \[(.+)\]/, prefix: 'desk.lists.problem.', least: 4 },
]

test('every refusal of a policy or a list has words at the desk, in both languages', () => {
	for (const { file, from, prefix, least } of refusals) {
		const source = readFileSync(new URL(`../../../../../packages/link-policy/src/${file}`, import.meta.url), 'utf8')
		const reasons = [...(from.exec(source)?.[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(([, reason]) => reason)
		assert.ok(reasons.length >= least, file)
		for (const reason of reasons)
			for (const words of [
				{ ...english, ...englishRules },
				{ ...chinese, ...chineseRules },
			])
				assert.ok((words as Readonly<Record<string, string>>)[prefix + reason], prefix + reason)
	}
})

test('a violation is of a kind the policy knows', () => {
	for (const reason of violationKinds) assert.ok(reasonCodes.includes(reason), reason)
})
