import { deepEqual } from 'node:assert/strict'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { newId } from '../actions/action-tools.ts'
import { describeVersions } from './describe-versions.ts'

testEachDatabase((test) => {
	test('HS132 a version is told of by what it is called, whatever rules were like when it was published', async (chat) => {
		const title = { zh: '旧规则', en: 'Old rules' }
		const at = chat.clock.now
		const row = {
			...{ id: newId(), name: 'old', version: '1', document: JSON.stringify({ title, rules: [{ was: 'else' }] }) },
			...{ reason: 'x', published_by: null, needs_approval: 0, approved_by: null, created_at: at, effective_at: at },
			withdrawn_at: null,
		}
		const [version] = await describeVersions(chat.store.read, [row], at)
		deepEqual([version?.title, version?.state], [title, 'past'])
	})
})
