import { deepEqual } from 'node:assert/strict'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { addDecision } from '../db/decisions.ts'
import { forgetOldDecisions } from './forget-old-decisions.ts'

const day = 24 * 60 * 60 * 1000

testEachDatabase((test) => {
	test('HS61 at the start decisions go that are older than the settings say', async ({ clock, store, writes }) => {
		const taps = { old: clock.now - 7 * day - 1, young: clock.now - 7 * day }
		for (const [id, at] of Object.entries(taps))
			await writes.run((write) => addDecision(write, { ...decision, id, at }))
		const onError = (cause: unknown) => {
			throw cause
		}
		await forgetOldDecisions({ writes, now: () => clock.now, keptDays: 7, onError }).stop()
		const left = await store.read.selectFrom('decisions').select('id').execute()
		deepEqual(
			left.map(({ id }) => id),
			['young'],
		)
	})
})

const decision = {
	...{ scene: 'group', host: null, platform: null },
	...{ outcome: 'page', reason: 'allowed', rule: 'r', policy_name: 'open', policy_version: '1', confirmed: 0 },
}
