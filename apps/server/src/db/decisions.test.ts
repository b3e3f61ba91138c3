import { deepEqual } from 'node:assert/strict'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { addDecision } from './decisions.ts'

const day = 24 * 60 * 60 * 1000

testEachDatabase((test) => {
	test('HS61 a decision is kept for 180 days, and goes when another is written', async (chat) => {
		const start = chat.clock.now
		const add = (id: string, at: number) => chat.writes.run((write) => addDecision(write, { ...decision, id, at }))
		const findIds = async () => {
			const rows = await chat.store.read.selectFrom('decisions').select('id').orderBy('id').execute()
			return rows.map(({ id }) => id)
		}
		await add('first', start)
		await add('second', start + 1)
		await add('third', start + 180 * day)
		deepEqual(await findIds(), ['first', 'second', 'third'])
		await add('fourth', start + 180 * day + 1)
		deepEqual(await findIds(), ['fourth', 'second', 'third'])
	})
})

const decision = {
	...{ scene: 'group', host: null, platform: null },
	...{ outcome: 'page', reason: 'allowed', rule: 'r', policy_name: 'open', policy_version: '1', confirmed: 0 },
}
