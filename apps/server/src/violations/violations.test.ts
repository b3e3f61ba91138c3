import { deepEqual, equal } from 'node:assert/strict'
import type { AddViolation } from '@hutong/protocol'
import { getValue, openCases, shareLink } from '../../testing/cases/open-cases.ts'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'

const hour = 3_600_000
const day = 24 * hour

testEachDatabase((test) => {
	test('HS150 who sees a link reports it, once, whatever they say; who does not see it finds nothing there', async (chat) => {
		const { desk } = await openCases(chat)
		const { user, place } = await shareLink(chat, 'https://reported.example/a?utm_source=x')
		const report = { ...place, why: 'fraud', note: 'It wants\u202e my code.\u0000\n\n\n\nTwice.' }
		const [stranger = ''] = await chat.addPeople(1)
		deepEqual(await desk.report(stranger, report), { ok: false, reason: 'not_found' })
		deepEqual(await desk.report(user, { ...report, link: 1 }), { ok: false, reason: 'link_not_found' })
		for (const why of ['allowed', 'invalid-url', 'appeal-pending', 'because', ''])
			deepEqual(await desk.report(user, { ...report, why }), { ok: false, reason: 'reason_unknown' })
		getValue(await desk.report(user, report))
		deepEqual(await desk.report(user, { ...report, why: 'rumour' }), { ok: false, reason: 'report_known' })
		const group = (await desk.findQueue()).reports.find(({ host }) => host === 'reported.example')
		deepEqual([group?.url, group?.registrable], ['https://reported.example/a', 'reported.example'])
		deepEqual(
			group?.reports.map(({ why, note }) => [why, note]),
			[['fraud', 'It wants my code.\n\nTwice.']],
		)
	})

	test('HS150 a bare share code leads nowhere that could be reported', async (chat) => {
		const { desk } = await openCases(chat)
		const { user, place } = await shareLink(chat, '￥cxUA2Ocxshg￥')
		const answer = await desk.report(user, { ...place, why: 'fraud' })
		deepEqual(answer, { ok: false, reason: 'link_code_only' })
	})

	test('HS151 reports of one address stand together, newest first; dismissed ones go, with what was reported', async (chat) => {
		const { desk, operator, report } = await openCases(chat)
		const ids = [await report('https://twice.example/a')]
		chat.clock.now += 1000
		ids.push(await report('https://twice.example/a'))
		const find = async () => (await desk.findQueue()).reports.find(({ host }) => host === 'twice.example')
		const group = await find()
		deepEqual([group?.reports.length, (group?.lastAt ?? 0) - (group?.firstAt ?? 0)], [2, 1000])
		const words = 'Nothing is wrong with it.'
		deepEqual(await desk.dismiss(operator, { reports: ids, words: ' \u200b ' }), { ok: false, reason: 'words_missing' })
		getValue(await desk.dismiss(operator, { reports: (await find())?.reports.map(({ id }) => id) ?? [], words }))
		equal(await find(), undefined)
		for (const gone of [ids, ['a\u0000b'], ['\uD800']])
			deepEqual(await desk.dismiss(operator, { reports: gone, words }), { ok: false, reason: 'reports_closed' })
		const rows = await chat.store.read.selectFrom('reports').selectAll().where('host', '=', 'twice.example').execute()
		deepEqual(
			rows.map(({ url, note, words: said }) => [url, note, said]),
			Array(2).fill([null, null, words]),
		)
	})

	test('HS153 a violation is of a known kind, with evidence that can be read, of something that can be stopped', async (chat) => {
		const { desk, operator } = await openCases(chat)
		const right = { scope: 'host', target: 'kind.example', reason: 'fraud', evidence: 'Codes.', reports: [] } as const
		const wrong: readonly (readonly [string, Partial<AddViolation>])[] = [
			['reason_unknown', { reason: 'default' }],
			['words_missing', { evidence: '\u200b\n' }],
			['violation_target_invalid', { target: 'https://kind.example/' }],
			['violation_target_invalid', { scope: 'link', target: 'javascript:alert(1)' }],
			['violation_target_invalid', { scope: 'domain', target: 'co.uk' }],
			['reports_closed', { reports: ['018f0000-0000-7000-8000-000000000000'] }],
			['reports_closed', { reports: ['a\u0000b'] }],
		]
		for (const [reason, over] of wrong)
			deepEqual(await desk.addViolation(operator, { ...right, reports: [], ...over }), { ok: false, reason })
		equal(desk.stops.find(['https://kind.example/'], chat.clock.now), null)
	})

	test('HS153 what is found is stopped at once and told of, and not stopped twice', async (chat) => {
		const { desk, operator, find, told } = await openCases(chat)
		const violation = await find('once.example')
		deepEqual([violation.state, violation.by?.id, violation.step, told()], ['active', operator, 1, 1])
		const stopped = desk.stops.find(['https://once.example/x'], chat.clock.now)
		deepEqual([stopped?.violation.id, stopped?.violation.reason], [violation.id, 'fraud'])
		const again = { scope: 'host', target: 'ONCE.example', reason: 'rumour', evidence: 'x', reports: [] } as const
		deepEqual(await desk.addViolation(operator, { ...again, reports: [] }), { ok: false, reason: 'violation_known' })
		equal(told(), 1)
		const other = await openCases(chat)
		equal(other.desk.stops.find(['https://once.example/x'], chat.clock.now)?.violation.id, violation.id)
	})

	test('HS153 a violation answers the reports of what it covers, and no others', async (chat) => {
		const { desk, operator, report, find } = await openCases(chat)
		const [inside, outside] = [await report('https://a.answer.example/1'), await report('https://b.answer.example/1')]
		const elsewhere = { scope: 'host', target: 'a.answer.example', reason: 'fraud', evidence: 'x' } as const
		deepEqual(await desk.addViolation(operator, { ...elsewhere, reports: [inside, outside] }), {
			ok: false,
			reason: 'reports_elsewhere',
		})
		equal(desk.stops.find(['https://a.answer.example/1'], chat.clock.now), null)
		await find('a.answer.example', { reports: [inside, inside] })
		const open = (await desk.findQueue()).reports.map(({ host }) => host)
		deepEqual([open.includes('a.answer.example'), open.includes('b.answer.example')], [false, true])
	})

	for (const odd of [
		'a\u0000b',
		'\uD800',
		'\u202eevil',
		'\u200b',
		'😀'.repeat(400),
		'ᄀ'.repeat(999),
		"'; drop table reports; --",
		'%00',
		'\r\n.\r\n',
	]) {
		test(`HS150 odd text is taken or refused, and breaks nothing: ${JSON.stringify(odd).slice(0, 30)}`, async (chat) => {
			const { desk, operator, find } = await openCases(chat)
			const { user, place } = await shareLink(chat, 'https://odd.example/a')
			await desk.report(user, { ...place, why: odd })
			getValue(await desk.report(user, { ...place, why: 'fraud', note: odd }))
			for (const scope of ['link', 'host', 'domain'] as const)
				await desk.addViolation(operator, { scope, target: odd, reason: odd, evidence: odd, reports: [odd] })
			const host = `odd-${user.slice(-8)}.example`
			await find(host, { evidence: `x${odd}` })
			const somebody = { network: odd, language: 'zh' } as const
			await desk.apply(somebody, { url: odd, words: odd, contact: odd })
			await desk.apply({ ...somebody, network: 'other' }, { url: `https://${host}/${odd}`, words: 'x' })
			const { token } = getValue(await desk.apply(somebody, { url: `https://${host}/`, words: `x${odd}` }))
			equal((await desk.findApplication(token))?.state, 'open')
			equal(await desk.findApplication(odd), null)
			const { appeals } = await desk.findQueue()
			const id = appeals.find(({ violation }) => violation.target === host)?.id ?? ''
			getValue(await desk.answer(operator, { id, accept: true, words: `x${odd}` }))
			equal((await desk.findApplication(token))?.state, 'accepted')
		})
	}

	test('HS156 nothing opens again by itself, however long it was stopped', async (chat) => {
		const { desk, find } = await openCases(chat)
		await find('forever.example')
		const later = chat.clock.now + 1000 * day
		equal(desk.stops.find(['https://forever.example/'], later)?.violation.state, 'active')
	})
})
