import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { getPreset } from '@hutong/link-policy'
import { type EmptyDatabase, testDatabases } from '../../testing/databases/test-databases.ts'
import { testTwoServers } from '../../testing/databases/test-two-servers.ts'
import { createDocument, stopHost } from '../../testing/desk/policy-document.ts'
import { type Desk, startDesk } from '../../testing/desk/start-desk.ts'
import { share } from '../../testing/http/share.ts'
import { getValue } from '../../testing/http/start-chat.ts'
import { until } from '../../testing/http/until.ts'
import { findPolicyVersions } from '../db/index.ts'
import { configurePolicy } from './configure-policy.ts'

for (const { skip, create } of testDatabases.filter(({ name }) => name === 'PostgreSQL')) {
	let database: EmptyDatabase
	let one: Desk
	let other: Desk
	before(async () => {
		if (skip) return
		database = await create()
		const env = { HUTONG_DATABASE: database.location, HUTONG_SECRET: randomBytes(36).toString('base64url') }
		one = await startDesk(env)
		other = await startDesk(env)
	})
	after(async () => {
		if (skip) return
		await one.stop()
		await other.stop()
		await database.remove()
	})

	test('HS137 what is published on one server decides on the other, which tells its clients; nothing but the database joins them', {
		skip,
	}, async () => {
		const { message } = await share(one.member, one.group, 'https://both.example/')
		const tap = async () => getValue(await other.member.api.openLink(other.group, message, 0))
		const socket = await other.openSocket(other.member)
		assert.equal((await tap()).outcome, 'page')
		const document = stopHost('both', 'both.example')
		getValue(await one.desk.publishPolicy({ document, reason: 'x', effectiveAt: null }))
		await socket.next((frame) => frame.type === 'policy' && frame.version === 'both')
		assert.equal((await tap()).outcome, 'stopped')
		socket.close()
	})

	test('HS137 a time that comes is taken up by both, and a domain one server has seen the other knows', {
		skip,
	}, async () => {
		const { message } = await share(one.member, one.group, 'https://new.example/')
		const rule = { id: 'new', when: { knownDays: { max: 1 } } }
		const document = createDocument('young', [rule])
		getValue(await other.desk.publishPolicy({ document, reason: 'x', effectiveAt: null }))
		const taps = async () =>
			Promise.all(
				[one, other].map(async ({ member, group }) => getValue(await member.api.openLink(group, message, 0)).outcome),
			)
		await until(async () => String(await taps()) === 'stopped,stopped')
		one.clock.ahead = other.clock.ahead = 2 * 24 * 3_600_000
		assert.deepEqual(await taps(), ['page', 'page'])
	})
}

testTwoServers((twice) => {
	twice('HS137 two servers that start at the same moment publish the policy of the settings once', async (servers) => {
		const policy = getPreset('open')
		const made = await Promise.all([servers.one, servers.other].map(({ tools }) => configurePolicy(tools, policy)))
		assert.deepEqual(made.toSorted(), [false, true])
		assert.equal((await findPolicyVersions(servers.one.store.read, 10)).length, 1)
	})
})
