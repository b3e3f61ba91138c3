import assert from 'node:assert/strict'
import { presetNames } from '@hutong/link-policy'
import { createDeskClient, type DeskToday } from '@hutong/protocol'
import { createDocument, stopHost } from '../../testing/desk/policy-document.ts'
import type { Desk } from '../../testing/desk/start-desk.ts'
import { testEachDesk } from '../../testing/desk/test-each-desk.ts'
import { share } from '../../testing/http/share.ts'
import { getValue } from '../../testing/http/start-chat.ts'

testEachDesk(
	async () => ({ HUTONG_POLICY: '2021-11-29' }),
	(test) => {
		test('HS142 today counts taps by outcome, hour, host, platform and rule, and a yes as what it is', async (world) => {
			const { desk } = world
			assert.equal(total(getValue(await desk.today(1)).outcomes), 0)
			const shop = await shareLink(world, 'https://item.taobao.com/item.htm?id=610000000001')
			for (let taps = 0; taps < 3; taps++) await shop()
			await (await shareLink(world, 'https://news.example/a'))()
			await publish(
				world,
				createDocument('ask', [
					{ id: 'ask', when: { host: ['ask.example'] }, outcome: 'confirm', reason: 'untraceable-site' },
				]),
			)
			const ask = await shareLink(world, 'https://ask.example/')
			await ask((await ask()).confirmToken)
			const today = getValue(await desk.today(1))
			assert.deepEqual(today.outcomes, { page: 3, confirm: 1, copy: 1, stopped: 0 })
			assert.equal(today.confirmed, 1)
			assert.deepEqual([today.steps.length, today.steps.reduce((sum, step) => sum + total(step), 0)], [24, 5])
			assert.ok(today.steps.every(({ at }, place) => at === today.from + place * 3_600_000))
			assert.deepEqual(today.hosts[0], { host: 'item.taobao.com', page: 3, confirm: 0, copy: 0, stopped: 0 })
			assert.deepEqual(today.hosts.length, 3)
			const platforms = today.platforms.map((one) => [one.platform, total(one)])
			assert.deepEqual(platforms, [
				['taobao', 3],
				[null, 2],
			])
			assert.deepEqual(today.rules[0], {
				...{ rule: 'group-shop', count: 3 },
				title: { zh: '群聊试行直接打开电商链接', en: 'Shop links open in groups, on trial' },
			})
			const week = getValue(await desk.today(7))
			assert.deepEqual([week.steps.length, week.outcomes], [7, today.outcomes])
		})

		test('HS143 a trial says what would change about real taps, and counts what the log cannot tell', async (world) => {
			const { clock } = world
			clock.ahead += 100 * 24 * 3_600_000 // what other tests tapped is too old
			// Sessions are over by then.
			const [member, operator] = [await world.chat.demoBrowser('linxiao'), await world.chat.demoBrowser('sam')]
			const at = { ...world, member, desk: createDeskClient(operator.api.ask) }
			await publish(
				at,
				createDocument('now', [{ id: 'late', when: { path: ['/late'] }, outcome: 'copy', reason: 'operator-choice' }]),
			)
			for (const url of [
				'https://a.example/x',
				'https://a.example/y',
				'https://b.example/',
				'https://item.taobao.com/item.htm?id=610000000009',
			])
				await (await shareLink(at, url))()
			const late = await shareLink(at, 'https://c.example/late/1')
			assert.equal((await late()).outcome, 'copy')
			const trial = getValue(await at.desk.tryPolicy({ document: stopHost('then', 'a.example'), days: 7 }))
			// The rule that spoke of c.example is gone: what comes instead is sure.
			assert.deepEqual([trial.replayed, trial.changed, trial.uncertain], [5, 3, 0])
			assert.deepEqual(trial.outcomes, [
				{ before: 'page', after: 'stopped', count: 2 },
				{ before: 'copy', after: 'page', count: 1 },
			])
			assert.deepEqual(
				trial.scenes.map(({ scene, count }) => [scene, count]),
				[
					['group', 2],
					['group', 1],
				],
			)
			assert.deepEqual(trial.examples[0], {
				...{ host: 'a.example', platform: null, scene: 'group' },
				...{ before: { outcome: 'page', rule: 'open' }, after: { outcome: 'stopped', rule: 'stop' } },
			})
			// A new rule about paths may mean any tap on that host.
			const rule = { id: 'path', when: { host: ['a.example'], path: ['/x'] } }
			const unsure = getValue(await at.desk.tryPolicy({ document: createDocument('paths', [rule]), days: 7 }))
			assert.deepEqual([unsure.replayed, unsure.changed, unsure.uncertain], [5, 1, 2])
			const platform = { id: 'taobao', when: { platform: ['taobao'] }, outcome: 'confirm' }
			const shops = getValue(await at.desk.tryPolicy({ document: createDocument('shops', [platform]), days: 1 }))
			assert.deepEqual(
				shops.platforms.find((one) => one.platform === 'taobao'),
				{ platform: 'taobao', before: 'page', after: 'confirm', count: 1 },
			)
		})
	},
)

testEachDesk(
	async () => ({}),
	(test) => {
		test('HS144 a check says what keeps a document from being a policy, what it breaks of the criteria, and what it changes', async ({
			desk,
		}) => {
			const broken = getValue(await desk.checkPolicy({ document: { name: 'x' } }))
			assert.deepEqual([broken.problem, broken.changes], [{ reason: 'missing-field', path: 'version' }, []])
			const { presets } = getValue(await desk.presets())
			assert.deepEqual(
				presets.map(({ name }) => name),
				[...presetNames],
			)
			for (const { name, title, document } of presets) {
				const checked = getValue(await desk.checkPolicy({ document }))
				assert.deepEqual([checked.problem, Boolean(title.zh && title.en)], [null, true])
				if (name === 'open') assert.deepEqual([checked.criteria.violations, checked.changes], [[], []])
				if (name === '2021-09-17') {
					assert.ok(
						checked.criteria.violations.some(({ criterion, rules }) => criterion === 3 && rules.includes('group-copy')),
					)
					assert.ok(
						checked.changes.some(
							({ part, id, change }) => part === 'rule' && id === 'direct-confirm' && change === 'added',
						),
					)
				}
				assert.ok(checked.criteria.checked > 0)
			}
		})

		test('HS145 lists made by others are shown as they stand; one that is not there is not found', async (world) => {
			const { desk } = world
			assert.deepEqual(getValue(await desk.lists()).lists, [])
			const by = { zh: '别人', en: 'Others' }
			const list = { source: 'bad.txt', kind: 'hosts', by, refreshMinutes: 60, expiresHours: 24, whenMissing: 'ignore' }
			await publish(world, createDocument('lists', [{ id: 'listed', when: { list: ['theirs'] } }], { theirs: list }))
			const { lists } = getValue(await desk.refreshList('theirs'))
			assert.deepEqual(
				lists.map(({ name, entries, problem }) => [name, entries, problem?.reason]),
				[['theirs', 0, 'unreachable']],
			)
			const none = await desk.refreshList('nobody’s')
			assert.equal(none.ok || none.problem.code, 'not_found')
		})

		test('HS146 a month is told in numbers, as JSON and as a table that no program takes for formulas', async (world) => {
			const { desk, operator } = world
			const month = new Date(Date.now() + world.clock.ahead).toISOString().slice(0, 7)
			const document = stopHost('=1+1', 'month.example')
			getValue(await desk.publishPolicy({ document, reason: '=HYPERLINK("https://evil.example")', effectiveAt: null }))
			await (await shareLink(world, 'https://month.example/secret/path?who=linxiao'))()
			const report = getValue(await desk.transparency(month))
			assert.deepEqual([report.month, report.outcomes.stopped >= 1], [month, true])
			assert.ok(report.reasons.some(({ reason, count }) => reason === 'unsafe-site' && count >= 1))
			assert.equal(report.policies.at(-1)?.version, '=1+1')
			assert.doesNotMatch(JSON.stringify(report), /secret|linxiao|month\.example/)
			const csv = await operator.ask('GET', `/api/desk/transparency/${month}?format=csv`)
			assert.deepEqual([csv.status, csv.headers['content-type']], [200, 'text/csv; charset=utf-8'])
			const lines = csv.text.split('\r\n')
			assert.equal(lines[0], 'part,what,detail,value')
			assert.ok(lines.includes(`outcome,stopped,,${report.outcomes.stopped}`))
			assert.ok(csv.text.includes(`policy,test =1+1,"'=HYPERLINK(""https://evil.example"")",`))
			for (const wrong of ['2022-13', '2022', '0000-00', 'x'])
				assert.equal((await operator.ask('GET', `/api/desk/transparency/${wrong}`)).status, 404, wrong)
			assert.equal(total(getValue(await desk.transparency('2022-01')).outcomes), 0)
		})
	},
)

function total({ page, confirm, copy, stopped }: DeskToday['outcomes']): number {
	return page + confirm + copy + stopped
}

async function publish({ desk }: Pick<Desk, 'desk'>, document: object) {
	return getValue(await desk.publishPolicy({ document, reason: 'a test', effectiveAt: null }))
}

/** Shares a link in the group. @returns taps on it, saying yes with a token */
async function shareLink({ member, group }: Pick<Desk, 'member' | 'group'>, url: string) {
	const { message } = await share(member, group, url)
	return async (confirmed: string | null = null) =>
		getValue(await member.api.openLink(group, message, 0, confirmed === null ? {} : { confirmed }))
}
