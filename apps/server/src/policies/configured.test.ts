import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type EmptyDatabase, testDatabases } from '../../testing/databases/test-databases.ts'
import { createDocument } from '../../testing/desk/policy-document.ts'
import { startDesk } from '../../testing/desk/start-desk.ts'
import { share } from '../../testing/http/share.ts'
import { getValue } from '../../testing/http/start-chat.ts'
import { until } from '../../testing/http/until.ts'

const folder = mkdtempSync(join(tmpdir(), 'hutong-configured-'))
const databases: EmptyDatabase[] = []
after(async () => {
	for (const database of databases) await database.remove()
	rmSync(folder, { recursive: true, force: true })
})

for (const { name, skip, create } of testDatabases) {
	test(`HS131 a restart leaves what operators published in force, unless the settings name another policy (${name})`, {
		skip,
	}, async () => {
		const HUTONG_DATABASE = await newDatabase(create)
		/** Starts once more, publishes if asked to, and says what is in force. */
		const run = async (HUTONG_POLICY: string, published: object | null = null) => {
			const { desk, stop } = await startDesk({ HUTONG_DATABASE, HUTONG_POLICY })
			if (published) getValue(await desk.publishPolicy({ document: published, reason: 'desk', effectiveAt: null }))
			const { versions } = getValue(await desk.policies())
			await stop()
			const current = versions.find(({ state }) => state === 'current')
			return [versions.length, current?.name, current?.version, current?.reason]
		}
		const own = join(folder, `${name}.json`)
		assert.deepEqual(await run('2021-11-29'), [1, '2021-11-29', '1', 'hutong:first'])
		assert.deepEqual(await run('2021-11-29', createDocument('7')), [2, 'test', '7', 'desk'])
		assert.deepEqual(await run('2021-11-29'), [2, 'test', '7', 'desk'])
		assert.deepEqual(await run('2021-09-17'), [3, '2021-09-17', '1', 'hutong:settings'])
		writeFileSync(own, JSON.stringify(createDocument('7', [{ id: 'one', when: { host: ['a.example'] } }])))
		assert.deepEqual(await run(own), [4, 'test', '7+2', 'hutong:settings'])
		assert.deepEqual(await run(own), [4, 'test', '7+2', 'hutong:settings'])
	})

	test(`HS132 rules published for a time take effect then, also after a restart, and at once when it is past (${name})`, {
		skip,
	}, async () => {
		const HUTONG_DATABASE = await newDatabase(create)
		const clock = { ahead: 0 }
		const first = await startDesk({ HUTONG_DATABASE }, clock)
		const publish = async (version: string, hours: number) =>
			getValue(
				await first.desk.publishPolicy({
					document: createDocument(version),
					reason: 'x',
					effectiveAt: Date.now() + hours * 3_600_000,
				}),
			)
		await publish('soon', 1)
		await publish('later', 2)
		const { message } = await share(first.member, first.group, 'https://a.example/')
		await first.stop()
		clock.ahead = 3_700_000
		const { member, group, stop } = await startDesk({ HUTONG_DATABASE }, clock)
		const tap = async () => getValue(await member.api.openLink(group, message, 0)).policy.version
		assert.equal(await tap(), 'soon')
		clock.ahead = 7_300_000
		await until(async () => (await tap()) === 'later')
		await stop()
	})
}

async function newDatabase(create: () => Promise<EmptyDatabase>): Promise<string> {
	const database = await create()
	databases.push(database)
	return database.location
}
