import { deepEqual, equal } from 'node:assert/strict'
import { openCases } from '../../testing/cases/open-cases.ts'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'

const hour = 3_600_000
const day = 24 * hour

testEachDatabase((test) => {
	test('HS154 the first violation opens on an application, the next after 12 hours, a day, a week at the earliest', async (chat) => {
		const { desk, find, apply, answer } = await openCases(chat)
		const waits: (number | null)[] = []
		for (const step of [1, 2, 3, 4, 4]) {
			const violation = await find('ladder.example')
			equal(violation.step, step)
			waits.push(violation.releaseAt === null ? null : violation.releaseAt - chat.clock.now)
			await apply('https://ladder.example/x')
			const { releasedAt } = await answer('https://ladder.example/x', true)
			equal(releasedAt, violation.releaseAt ?? chat.clock.now)
			const isStopped = (at: number) => desk.stops.find(['https://ladder.example/x'], at) !== null
			deepEqual([isStopped((releasedAt ?? 0) - 1), isStopped(releasedAt ?? 0)], [step > 1, false])
			chat.clock.now = Math.max(chat.clock.now, releasedAt ?? 0) + 1
		}
		deepEqual(waits, [null, 12 * hour, day, 7 * day, 7 * day])
	})

	test('HS154 violations count for 180 days', async (chat) => {
		const { find, apply, answer } = await openCases(chat)
		const release = async () => {
			await apply('https://half-a-year.example/')
			await answer('https://half-a-year.example/', true)
		}
		await find('half-a-year.example')
		await release()
		chat.clock.now += 180 * day - 1
		equal((await find('half-a-year.example')).step, 2)
		chat.clock.now += day
		await release()
		chat.clock.now += 179 * day
		equal((await find('half-a-year.example')).step, 1)
	})

	test('HS154 what is below one domain climbs together, wherever it stands there', async (chat) => {
		const { find } = await openCases(chat)
		const steps: number[] = []
		for (const [scope, target] of [
			['link', 'https://a.together.example/1'],
			['link', 'https://b.together.example/2'],
			['host', 'c.together.example'],
			['host', 'together.example.other.example'],
		] as const) {
			chat.clock.now += hour
			steps.push((await find(target, { scope })).step)
		}
		deepEqual(steps, [1, 2, 3, 1])
	})

	test('HS154 the shops of a known platform are strangers to each other: an address climbs alone, a host with all below', async (chat) => {
		const { find } = await openCases(chat)
		const steps: number[] = []
		for (const [scope, target] of [
			['link', 'https://item.taobao.com/item.htm?id=7000001'],
			['link', 'https://item.taobao.com/item.htm?id=7000002'],
			['host', 'item.taobao.com'],
			['link', 'https://item.taobao.com/item.htm?id=7000003'],
			['host', 'h5.m.taobao.com'],
		] as const) {
			chat.clock.now += hour
			steps.push((await find(target, { scope })).step)
		}
		deepEqual(steps, [1, 1, 3, 2, 1])
	})

	test('HS154 who evades by other hosts and domains is one, and does not begin anew', async (chat) => {
		const { desk, operator, find } = await openCases(chat)
		const steps: number[] = []
		const first = await find('a.evader.example')
		for (const [target, over] of [
			['b.evader.example', {}],
			['www.second-name.example', { evades: first.id }],
			['www.second-name.example.third.example', {}],
			['third-name.example', { evades: first.id, scope: 'domain' }],
			['x.second-name.example', {}],
		] as const) {
			chat.clock.now += hour
			steps.push((await find(target, over)).step)
		}
		deepEqual(steps, [2, 3, 1, 4, 4])
		for (const evades of ['018f0000-0000-7000-8000-000000000000', 'a\u0000b', ''])
			deepEqual(
				await desk.addViolation(operator, {
					...{ scope: 'host', target: 'nobody.example', reason: 'evasion', evidence: 'x', reports: [], evades },
				}),
				{ ok: false, reason: 'not_found' },
			)
	})

	test('HS155 a whole domain is stopped only when many of its links violate, on several hosts', async (chat) => {
		const { desk, operator, find, report } = await openCases(chat)
		const whole = { scope: 'domain', target: 'many.example', reason: 'fraud', evidence: 'All of it.' } as const
		const unproven = { ok: false, reason: 'violation_domain_unproven' }
		for (const path of ['1', '2']) await find(`https://a.many.example/${path}`, { scope: 'link' })
		deepEqual(await desk.addViolation(operator, { ...whole, reports: [] }), unproven)
		const reports = [await report('https://b.many.example/3')]
		deepEqual(await desk.addViolation(operator, { ...whole, reports }), unproven)
		equal(desk.stops.find(['https://many.example/'], chat.clock.now), null)
		chat.clock.now += hour
		const violation = await find('many.example', {
			...{ scope: 'domain', reports: [...reports, await report('https://c.many.example/4')] },
		})
		deepEqual([violation.scope, violation.step], ['domain', 2])
		equal(desk.stops.find(['https://z.many.example/'], chat.clock.now)?.violation.id, violation.id)
	})

	test('HS155 the same address many times is one link, and evasion is proof by itself', async (chat) => {
		const { desk, operator, report, find } = await openCases(chat)
		const whole = { scope: 'domain', target: 'same.example', reason: 'fraud', evidence: 'All of it.' } as const
		const reports: string[] = []
		for (let count = 0; count < 6; count++) reports.push(await report('https://a.same.example/1'))
		equal(new Set(reports).size, 6)
		deepEqual(await desk.addViolation(operator, { ...whole, reports }), {
			ok: false,
			reason: 'violation_domain_unproven',
		})
		equal((await find('same.example', { scope: 'domain', reason: 'evasion' })).scope, 'domain')
	})
})
