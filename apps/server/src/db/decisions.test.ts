import { deepEqual } from 'node:assert/strict'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { addDecision, countMonth, forgetDecisions } from './decisions.ts'
import { parseMonth } from './month.ts'
import type { Tables } from './tables.ts'

testEachDatabase((test) => {
	test('HS61 decisions from before a day go; how many there were of each month, outcome and reason stays', async (chat) => {
		const add = (id: string, day: string, changes: Partial<Tables['decisions']> = {}) =>
			chat.writes.run((write) => addDecision(write, { ...decision, id, at: Date.parse(day), ...changes }))
		const count = async (month: string) => {
			const period = parseMonth(month)
			const counts = period ? await countMonth(chat.store.read, period) : []
			const sums = Object.groupBy(counts, ({ outcome, reason }) => `${outcome} ${reason}`)
			return Object.entries(sums).map(([key, rows = []]) => [key, rows.reduce((sum, row) => sum + row.count, 0)])
		}
		await add('a', '2022-01-30T00:00:00Z')
		await add('b', '2022-01-31T23:59:59.999Z')
		await add('c', '2022-02-01T00:00:00Z')
		await add('d', '2022-02-02T00:00:00Z', { outcome: 'confirm', reason: 'untraceable-site' })
		await add('e', '2022-02-02T00:00:01Z', { outcome: 'confirm', reason: 'untraceable-site', confirmed: 1 })
		await add('f', '2022-02-03T00:00:00Z')
		const before = [await count('2022-01'), await count('2022-02')]
		deepEqual(
			[before[0], before[1]?.toSorted()],
			[
				[['page allowed', 2]],
				[
					['confirm untraceable-site', 1],
					['page allowed', 2],
				],
			],
		)
		for (const day of ['2022-01-31', '2022-02-03', '2022-02-03'])
			await chat.writes.run((write) => forgetDecisions(write, Date.parse(`${day}T00:00:00Z`)))
		const left = await chat.store.read.selectFrom('decisions').select('id').execute()
		deepEqual(
			left.map(({ id }) => id),
			['f'],
		)
		deepEqual([await count('2022-01'), (await count('2022-02')).toSorted()], [before[0], before[1]?.toSorted()])
		deepEqual(await count('2022-03'), [])
	})
})

const decision = {
	...{ scene: 'group', host: null, platform: null },
	...{ outcome: 'page', reason: 'allowed', rule: 'r', policy_name: 'open', policy_version: '1', confirmed: 0 },
}
