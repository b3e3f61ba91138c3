import { deepEqual, equal, match, notEqual } from 'node:assert/strict'
import { getValue, openCases } from '../../testing/cases/open-cases.ts'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'

const hour = 3_600_000
const form = { words: 'I have put it right.' }
const somebody = { network: '192.0.2.1', language: 'zh' } as const

testEachDatabase((test) => {
	test('HS157 anybody applies for a stopped page and follows it by a link nobody can guess', async (chat) => {
		const { desk, find, apply } = await openCases(chat)
		await find('anybody.example')
		const token = await apply('https://www.anybody.example/', {}).catch(() => '')
		equal(token, '')
		const given = await apply('https://anybody.example/shop?utm_source=x#top')
		match(given, /^[A-Za-z0-9_-]{32}$/)
		const state = await desk.findApplication(given)
		deepEqual([state?.host, state?.state, state?.reason, state?.answer], ['anybody.example', 'open', 'fraud', null])
		for (const other of ['', 'x', `${given}x`, given.toLowerCase(), 'a\u0000b'])
			equal(await desk.findApplication(other), null)
		const [appeal] = (await desk.findQueue()).appeals.filter(({ violation }) => violation.target === 'anybody.example')
		deepEqual([appeal?.url, appeal?.words], ['https://anybody.example/shop', form.words])
		deepEqual([appeal?.hasContact, appeal?.earlier], [false, 0])
	})

	test('HS157 an applicant has one application about a violation open: by address, or by where they come from', async (chat) => {
		const { desk, find, apply } = await openCases(chat)
		await find('one.example')
		await apply('https://one.example/')
		const again = (who: object, more: object = {}) =>
			desk.apply({ ...somebody, ...who }, { url: 'https://one.example/other', ...form, ...more })
		deepEqual(await again({}), { ok: false, reason: 'appeal_known' })
		getValue(await again({ network: '192.0.2.2' }))
		getValue(await again({}, { contact: 'owner@mail.example' }))
		deepEqual(await again({ network: '192.0.2.9' }, { contact: 'OWNER@mail.example' }), {
			ok: false,
			reason: 'appeal_known',
		})
		const rows = await chat.store.read.selectFrom('appeals').selectAll().where('host', '=', 'one.example').execute()
		equal(JSON.stringify(rows.map(({ applicant }) => applicant)).includes('192.0.2'), false)
	})

	test('HS157 what is not stopped, cannot be read, or is ended already is not applied for', async (chat) => {
		const { desk, find, apply, answer } = await openCases(chat)
		await find('ended.example')
		await find('ended.example', { scope: 'link', target: 'https://second.example/1' })
		const ask = (url: string, more: object = {}) => desk.apply(somebody, { url, ...form, ...more })
		const refusals = [
			['appeal_not_stopped', 'https://good.example/', {}],
			['appeal_not_stopped', 'javascript:alert(1)', {}],
			['appeal_not_stopped', '', {}],
			['appeal_not_stopped', 'https://ended.example:99999/', {}],
			['words_missing', 'https://ended.example/', { words: ' \u200b\n' }],
			['contact_invalid', 'https://ended.example/', { contact: 'me' }],
			['contact_invalid', 'https://ended.example/', { contact: 'me@mail.example\r\nBcc: all@mail.example' }],
			['contact_invalid', 'https://ended.example/', { contact: 'a@b.example, c@d.example' }],
		] as const
		for (const [reason, url, more] of refusals) deepEqual(await ask(url, more), { ok: false, reason }, url)
		// The second violation of an address, accepted, ends in 12 hours.
		const second = 'https://second.example/1'
		await apply(second)
		await answer(second, true)
		chat.clock.now += hour
		await find(second, { scope: 'link' })
		await apply(second)
		await answer(second, true)
		deepEqual(await ask(second), { ok: false, reason: 'appeal_answered' })
	})

	test('HS157 many applications are shown without holding others up', async (chat) => {
		const { desk, find, apply } = await openCases(chat)
		const hosts = Array.from({ length: 20 }, (_, place) => `many-${place}.example`)
		for (const host of hosts) {
			await find(host)
			await apply(`https://${host}/`)
		}
		let [turns, isOver] = [0, false]
		const turn = () => {
			turns += 1
			if (!isOver) setImmediate(turn)
		}
		turn()
		const { appeals } = await desk.findQueue()
		isOver = true
		equal(hosts.filter((host) => appeals.some(({ violation }) => violation.target === host)).length, hosts.length)
		equal(turns > hosts.length, true, `${turns} turns`)
	})

	test('HS158 an accepted application opens the page at the ladder’s earliest time, and answers all others about it', async (chat) => {
		const { desk, find, apply, answer, operator, told } = await openCases(chat)
		await find('accepted.example')
		const tokens = [await apply('https://accepted.example/a')]
		const url = 'https://accepted.example/b'
		tokens.push(await apply(url, { network: '192.0.2.2' }))
		const before = told()
		const violation = await answer(url, true)
		deepEqual([violation.state, told() - before], ['released', 1])
		equal(desk.stops.find([url], chat.clock.now), null)
		for (const token of tokens) {
			const state = await desk.findApplication(token)
			deepEqual([state?.state, state?.opensAt, state?.answer?.words], ['accepted', chat.clock.now, 'It is put right.'])
		}
		const [row] = await chat.store.read
			.selectFrom('appeals')
			.selectAll()
			.where('host', '=', 'accepted.example')
			.execute()
		const again = { id: row?.id ?? '', accept: false, words: 'x' }
		deepEqual(await desk.answer(operator, again), { ok: false, reason: 'appeal_answered' })
		deepEqual([row?.url, row?.contact, row?.applicant], [null, null, null])
	})

	test('HS158 a refused application answers itself alone: the page stays stopped, and one may apply again', async (chat) => {
		const { desk, find, apply, answer, told } = await openCases(chat)
		await find('refused.example')
		const [token, other] = [
			await apply('https://refused.example/a'),
			await apply('https://refused.example/b', { network: '192.0.2.2' }),
		]
		const before = told()
		equal((await answer('https://refused.example/a', false)).state, 'active')
		deepEqual(
			[(await desk.findApplication(token))?.state, (await desk.findApplication(other))?.state],
			['refused', 'open'],
		)
		equal((await desk.findApplication(token))?.opensAt, null)
		notEqual(desk.stops.find(['https://refused.example/a'], chat.clock.now), null)
		equal(told(), before)
		notEqual(await apply('https://refused.example/a'), token)
	})

	test('HS158 an answer has reasons, and is about an application there is', async (chat) => {
		const { desk, find, apply, operator } = await openCases(chat)
		await find('reasons.example')
		await apply('https://reasons.example/')
		const id =
			(await desk.findQueue()).appeals.find(({ violation }) => violation.target === 'reasons.example')?.id ?? ''
		const words = { ok: false, reason: 'words_missing' }
		deepEqual(await desk.answer(operator, { id, accept: true, words: '\u200b' }), words)
		for (const nobody of ['018f0000-0000-7000-8000-000000000000', '', 'x\u0000'])
			deepEqual(await desk.answer(operator, { id: nobody, accept: true, words: 'x' }), {
				ok: false,
				reason: 'not_found',
			})
	})

	test('HS158 two answers at once are one', async (chat) => {
		const { desk, find, apply, operator } = await openCases(chat)
		await find('at-once.example')
		await apply('https://at-once.example/')
		const id =
			(await desk.findQueue()).appeals.find(({ violation }) => violation.target === 'at-once.example')?.id ?? ''
		const answers = await Promise.all([true, false].map((accept) => desk.answer(operator, { id, accept, words: 'x' })))
		deepEqual(answers.map(({ ok }) => ok).toSorted(), [false, true])
	})

	test('HS159 for a page the rules stop anybody applies too; it is accepted once the rules no longer stop it', async (chat) => {
		const { desk, rules, apply, answer, operator } = await openCases(chat)
		Object.assign(rules, { outcome: 'stopped', reason: 'unsafe-site', suspected: { zh: '某名单', en: 'Some list' } })
		const url = 'https://listed.example/a'
		const tokens = [await apply(url), await apply(url, { network: '192.0.2.2' })]
		const open = (await desk.findQueue()).appeals.filter((appeal) => appeal.url === url)
		deepEqual(
			open.map(({ violation }) => [violation.scope, violation.evidence, violation.by]),
			Array(2).fill(['link', '某名单 · Some list', null]),
		)
		equal(new Set(open.map(({ violation }) => violation.id)).size, 1)
		equal(desk.stops.find([url], chat.clock.now), null)
		equal(
			(await desk.findViolations()).some(({ target }) => target === url),
			false,
		)
		const id = open[0]?.id ?? ''
		const still = { ok: false, reason: 'appeal_still_stopped' }
		deepEqual(await desk.answer(operator, { id, accept: true, words: 'x' }), still)
		Object.assign(rules, { outcome: 'page', reason: 'default', suspected: null })
		getValue(await desk.answer(operator, { id, accept: true, words: 'The list was wrong.' }))
		for (const token of tokens) equal((await desk.findApplication(token))?.state, 'accepted')
		Object.assign(rules, { outcome: 'stopped', reason: 'unsafe-site' })
		chat.clock.now += hour
		await apply(url)
		equal((await answer(url, false)).state, 'active')
		Object.assign(rules, { outcome: 'page', reason: 'default', suspected: null })
	})

	test('HS158 the address of a page the rules stop goes with the last answer about it', async (chat) => {
		const { rules, apply, answer, desk, operator } = await openCases(chat)
		Object.assign(rules, { outcome: 'stopped', reason: 'unsafe-site' })
		const url = 'https://forgotten.example/private/path'
		const tokens = [await apply(url), await apply(url, { network: '192.0.2.2' })]
		const isKept = async () =>
			JSON.stringify(await chat.store.read.selectFrom('violations').selectAll().execute()).includes('private/path')
		const [first] = (await desk.findQueue()).appeals.filter((appeal) => appeal.url === url)
		getValue(await desk.answer(operator, { id: first?.id ?? '', accept: false, words: 'x' }))
		equal(await isKept(), true)
		equal((await answer(url, false)).state, 'active')
		equal(await isKept(), false)
		for (const token of tokens) equal((await desk.findApplication(token))?.reason, 'unsafe-site')
		await apply(url)
		Object.assign(rules, { outcome: 'page', reason: 'default' })
		equal((await answer(url, true)).target, 'https://forgotten.example/')
	})

	test('HS160 who left an address is written to in their language, with the reasons; nobody else is', async (chat) => {
		const { desk, find, apply, answer } = await openCases(chat)
		await find('mailed.example')
		await apply('https://mailed.example/a', { contact: ' Owner@例子.测试 ' })
		await apply('https://mailed.example/b', { network: '192.0.2.2' })
		getValue(
			await desk.apply(
				{ network: '192.0.2.3', language: 'en' },
				{ url: 'https://mailed.example/c', ...form, contact: 'me@mail.example' },
			),
		)
		await answer('https://mailed.example/b', true)
		const mails = await chat.store.read
			.selectFrom('mails')
			.selectAll()
			.where('subject', 'like', '%mailed.example%')
			.orderBy('recipient')
			.execute()
		deepEqual(
			mails.map(({ recipient, subject }) => [recipient, subject]),
			[
				['Owner@xn--fsqu00a.xn--0zwm56d', 'mailed.example 的恢复访问申请已通过'],
				['me@mail.example', 'Your application for mailed.example was accepted'],
			],
		)
		for (const { text } of mails) match(text, /It is put right\./)
	})
})
