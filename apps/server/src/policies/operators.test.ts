import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type EmptyDatabase, testDatabases } from '../../testing/databases/test-databases.ts'
import { getValue, startChat } from '../../testing/http/start-chat.ts'

const databases: EmptyDatabase[] = []
after(async () => {
	for (const database of databases) await database.remove()
})

for (const { name, skip, create } of testDatabases) {
	test(`HS130 operators are whom the settings name at the start, and nobody else any more (${name})`, {
		skip,
	}, async () => {
		const database = await create()
		databases.push(database)
		/** Starts once more, and says who is what. */
		const run = async (HUTONG_OPERATORS: string | null) => {
			const env = HUTONG_OPERATORS === null ? {} : { HUTONG_OPERATORS }
			const chat = await startChat({ HUTONG_DATABASE: database.location, ...env })
			const roles: string[] = []
			for (const username of ['linxiao', 'wanglei', 'sam'] as const) {
				const browser = await chat.demoBrowser(username)
				const { status } = await browser.ask('GET', '/api/desk/policies')
				roles.push(`${getValue(await browser.api.me()).role} ${status}`)
			}
			await chat.stop()
			return roles
		}
		assert.deepEqual(await run(null), ['member 404', 'member 404', 'operator 200'])
		assert.deepEqual(await run('Linxiao, nobody'), ['operator 200', 'member 404', 'member 404'])
		assert.deepEqual(await run('wanglei,linxiao'), ['operator 200', 'operator 200', 'member 404'])
		assert.deepEqual(await run(''), ['member 404', 'member 404', 'member 404'])
	})
}
