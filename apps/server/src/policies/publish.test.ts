import assert from 'node:assert/strict'
import { getPreset } from '@hutong/link-policy'
import { createDeskClient } from '@hutong/protocol'
import { createDocument, stopHost } from '../../testing/desk/policy-document.ts'
import type { Desk } from '../../testing/desk/start-desk.ts'
import { testEachDesk } from '../../testing/desk/test-each-desk.ts'
import { share } from '../../testing/http/share.ts'
import { getValue } from '../../testing/http/start-chat.ts'
import { until } from '../../testing/http/until.ts'

const noEnv = async () => ({})

testEachDesk(noEnv, (test) => {
	test('HS131 the policy of the settings is the first version, in force and published by nobody', async ({ desk }) => {
		const { versions, secondEye } = getValue(await desk.policies())
		const [first, ...more] = versions
		assert.ok(first)
		assert.deepEqual([more.length, secondEye, first.by, first.approvedBy], [0, false, null, null])
		assert.deepEqual([first.name, first.version, first.state], ['open', '1', 'current'])
		const { document } = getValue(await desk.policy(first.id))
		assert.deepEqual(document, JSON.parse(JSON.stringify(getPreset('open'))))
	})

	test('HS132 rules that are published decide the next tap, with reason and publisher kept', async (world) => {
		const { desk, operator } = world
		const url = 'https://flip.example/a'
		const tap = await shareAndTap(world, url)
		assert.equal((await tap()).outcome, 'page')
		const document = stopHost('1', 'flip.example')
		const made = getValue(await desk.publishPolicy({ document, reason: 'it cheats', effectiveAt: null }))
		const decision = await tap()
		assert.deepEqual(
			[decision.outcome, decision.rule.id, decision.policy],
			['stopped', 'stop', { name: 'test', version: '1' }],
		)
		const { person } = getValue(await operator.api.me())
		assert.deepEqual([made.state, made.reason, made.by, made.title], ['current', 'it cheats', person, document.title])
		const { versions } = getValue(await desk.policies())
		assert.deepEqual(versions[0], made)
		assert.deepEqual(versions.filter(({ state }) => state === 'current').length, 1)
		const detail = getValue(await desk.policy(made.id))
		assert.deepEqual(detail.document, document)
		assert.deepEqual(
			detail.changes.filter(({ part, change }) => part === 'rule' && change === 'added').map(({ id }) => id),
			['stop'],
		)
	})

	test('HS132 what is no policy is refused with where and why, and changes nothing', async ({ desk }) => {
		const before = getValue(await desk.policies()).versions.length
		const { default: _default, ...document } = createDocument('1')
		const answer = await desk.publishPolicy({ document, reason: 'x', effectiveAt: null })
		assert.ok(!answer.ok)
		assert.deepEqual([answer.problem.code, answer.problem.detail], ['policy_invalid', 'missing-field at default'])
		assert.equal(getValue(await desk.policies()).versions.length, before)
	})

	test('HS132 two documents never share a version: the later one gets a number; the same one stays the same', async ({
		desk,
	}) => {
		const versions: string[] = []
		for (const host of ['a.example', 'b.example', 'a.example', 'c.example']) {
			const document = stopHost('2026-12', host)
			const made = getValue(await desk.publishPolicy({ document, reason: host, effectiveAt: null }))
			versions.push(made.version)
		}
		assert.deepEqual(versions, ['2026-12', '2026-12+2', '2026-12', '2026-12+3'])
	})

	test('HS132 rules wait for their time, and are in force from then on; until then they can be taken back', async (world) => {
		const { desk, clock } = world
		const tap = await shareAndTap(world, 'https://later.example/a')
		const effectiveAt = Date.now() + clock.ahead + 3_600_000
		const publish = (version: string) =>
			desk.publishPolicy({ document: stopHost(version, 'later.example'), reason: 'later', effectiveAt })
		const taken = getValue(await publish('taken-back'))
		const kept = getValue(await publish('kept'))
		assert.deepEqual([kept.state, kept.effectiveAt, (await tap()).outcome], ['scheduled', effectiveAt, 'page'])
		assert.equal(getValue(await desk.withdrawPolicy(taken.id)).state, 'withdrawn')
		clock.ahead += 3_599_000
		assert.equal((await tap()).outcome, 'page')
		clock.ahead += 2_000
		const decision = await until(async () => ((await tap()).outcome === 'stopped' ? tap() : null))
		assert.equal(decision.policy.version, 'kept')
		const late = await desk.withdrawPolicy(kept.id)
		assert.equal(late.ok || late.problem.code, 'policy_begun')
	})

	test('HS134 one call goes back to rules that were in force, under their own version; to others it does not', async (world) => {
		const { desk } = world
		const tap = await shareAndTap(world, 'https://back.example/a')
		const publish = async (document: object, effectiveAt: number | null = null) =>
			getValue(await desk.publishPolicy({ document, reason: 'x', effectiveAt }))
		const good = await publish(createDocument('good'))
		const bad = await publish(stopHost('bad', 'back.example'))
		assert.equal((await tap()).outcome, 'stopped')
		const back = getValue(await desk.rollBack({ to: good.id, reason: 'a mistake' }))
		assert.deepEqual([back.state, back.version, back.reason], ['current', 'good', 'a mistake'])
		assert.equal((await tap()).outcome, 'page')
		const { versions } = getValue(await desk.policies())
		assert.deepEqual(
			versions.slice(0, 3).map(({ id, state }) => [id, state]),
			[
				[back.id, 'current'],
				[bad.id, 'past'],
				[good.id, 'past'],
			],
		)
		const never = await publish(createDocument('never'), Date.now() + world.clock.ahead + 9_000_000)
		for (const [to, code] of [
			[back.id, 'policy_never_in_force'],
			[never.id, 'policy_never_in_force'],
			['nothing', 'not_found'],
		] as const) {
			const answer = await desk.rollBack({ to, reason: 'x' })
			assert.equal(answer.ok || answer.problem.code, code)
		}
		getValue(await desk.withdrawPolicy(never.id))
	})

	test('HS134 rules that others of the same time went before were never in force', async (world) => {
		const { desk, clock } = world
		const effectiveAt = Date.now() + clock.ahead + 3_600_000
		const publish = async (version: string) =>
			getValue(await desk.publishPolicy({ document: createDocument(version), reason: 'x', effectiveAt }))
		const [passed, chosen] = [await publish('passed-over'), await publish('chosen')]
		clock.ahead += 3_700_000
		await publish('next')
		const tried = [passed, chosen].map(({ id }) => desk.rollBack({ to: id, reason: 'x' }))
		const answers = await Promise.all(tried)
		assert.deepEqual(
			answers.map((answer) => answer.ok || answer.problem.code),
			['policy_never_in_force', true],
		)
	})
})

testEachDesk(
	async () => ({ HUTONG_POLICY_SECOND_EYE: '1', HUTONG_OPERATORS: 'sam,linxiao' }),
	(test) => {
		test('HS133 with a second pair of eyes rules wait until another operator agrees; going back needs none', async (world) => {
			const { desk, member } = world
			const other = createDeskClient(member.api.ask)
			const first = getValue(await desk.policies()).versions[0]
			const tap = await shareAndTap(world, 'https://eyes.example/a')
			const document = stopHost('1', 'eyes.example')
			const made = getValue(await desk.publishPolicy({ document, reason: 'x', effectiveAt: null }))
			assert.deepEqual([made.state, (await tap()).outcome], ['waiting', 'page'])
			assert.equal(getValue(await desk.today(1)).waiting.policies, 1)
			const own = await desk.approvePolicy(made.id)
			assert.deepEqual([own.ok || own.problem.code, (await tap()).outcome], ['policy_own', 'page'])
			const agreed = getValue(await other.approvePolicy(made.id))
			assert.deepEqual(
				[agreed.state, agreed.approvedBy?.username, (await tap()).outcome],
				['current', 'linxiao', 'stopped'],
			)
			const again = await other.approvePolicy(made.id)
			assert.equal(again.ok || again.problem.code, 'policy_not_waiting')
			getValue(await desk.rollBack({ to: first?.id ?? '', reason: 'x' }))
			assert.equal((await tap()).outcome, 'page')
		})
	},
)

/** Shares a link nobody reads. @returns taps on it */
async function shareAndTap({ member, group }: Desk, url: string) {
	const { message } = await share(member, group, url)
	return async () => getValue(await member.api.openLink(group, message, 0))
}
