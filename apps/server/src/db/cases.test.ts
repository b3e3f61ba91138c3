import { deepEqual, equal, notEqual } from 'node:assert/strict'
import type { TestChat } from '../../testing/databases/test-chat.ts'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { newId } from '../actions/action-tools.ts'
import { addAppeal, answerAppeals, findAppeal, findAppealByToken, type NewAppeal } from './appeals.ts'
import { countCases, countWaitingCases } from './case-counts.ts'
import { addMail, claimMail, findMails, findNextMail, putOffMail, removeMail } from './mails.ts'
import { addReport, closeReports, findOpenReports, findReports, type ReportRow } from './reports.ts'
import type { ViolationRow } from './violations.ts'
import {
	addViolation,
	findHeld,
	findHeldViolations,
	findViolationsSince,
	nameEvader,
	releaseViolation,
} from './violations.ts'

const hour = 3_600_000
const day = 24 * hour
/** Longer than PostgreSQL's indexes take. */
const longUrl = `https://evil.example/${'long'.repeat(1500)}`

testEachDatabase((test) => {
	test('DB30 a person reports a link once, and an address once while a report of it is open', async (chat) => {
		const add = (over: Partial<ReportRow>) => chat.writes.run((write) => addReport(write, report(chat, over)))
		const mine = { user_id: newId(), message: newId(), url: longUrl }
		equal(await add(mine), true)
		equal(await add(mine), false)
		equal(await add({ ...mine, link: 1 }), false)
		equal(await add({ ...mine, message: newId() }), false)
		equal(await add({ ...mine, user_id: newId() }), true)
		const [first] = (await findOpenReports(chat.store.read, 100)).filter(({ user_id }) => user_id === mine.user_id)
		await chat.writes.run((write) => closeReports(write, [first?.id ?? ''], closing(chat)))
		equal(await add(mine), false)
		equal(await add({ ...mine, message: newId() }), true)
	})

	test('DB30 what was reported is not kept once the report is closed, and it is closed once', async (chat) => {
		const row = report(chat, { note: 'about my neighbour' })
		await chat.writes.run((write) => addReport(write, row))
		equal((await findReports(chat.store.read, [row.id])).length, 1)
		const close = () => chat.writes.run((write) => closeReports(write, [row.id], closing(chat)))
		deepEqual([await close(), await close()], [1, 0])
		equal((await findReports(chat.store.read, [row.id])).length, 0)
		const kept = await chat.store.read.selectFrom('reports').selectAll().where('id', '=', row.id).execute()
		deepEqual(
			kept.map(({ url, url_hash, note, state, words }) => [url, url_hash, note, state, words]),
			[[null, null, null, 'dismissed', 'nothing there']],
		)
	})

	test('DB30 a closed report goes after 180 days, an open one never', async (chat) => {
		const [old, open] = [report(chat, {}), report(chat, {})]
		for (const row of [old, open]) await chat.writes.run((write) => addReport(write, row))
		await chat.writes.run((write) => closeReports(write, [old.id], closing(chat)))
		const late = (at: number) => chat.writes.run((write) => addReport(write, report(chat, { at })))
		const exists = async ({ id }: ReportRow) =>
			(await chat.store.read.selectFrom('reports').select('id').where('id', '=', id).execute()).length === 1
		await late(chat.clock.now + 180 * day)
		deepEqual([await exists(old), await exists(open)], [true, true])
		await late(chat.clock.now + 180 * day + 1)
		deepEqual([await exists(old), await exists(open)], [false, true])
	})

	test('DB31 a target is held for one violation at a time, however long its address', async (chat) => {
		const row = violation(chat, { scope: 'link', target: longUrl, domain: 'held.example' })
		const add = (id: string) => chat.writes.run((write) => addViolation(write, { ...row, id }))
		deepEqual(await Promise.all([add(row.id), add(newId())]), [true, false])
		equal((await findHeld(chat.store.read, row))?.id, row.id)
		await chat.writes.run((write) => releaseViolation(write, row.id, chat.clock.now + hour))
		equal(await findHeld(chat.store.read, row), null)
		equal(await add(newId()), true)
		const held = async (at: number) =>
			(await findHeldViolations(chat.store.read, at)).filter(({ domain }) => domain === 'held.example').length
		deepEqual([await held(chat.clock.now), await held(chat.clock.now + hour)], [2, 1])
		await chat.writes.run((write) => releaseViolation(write, row.id, chat.clock.now + 5 * hour))
		equal(await held(chat.clock.now + hour), 1)
	})

	test('DB31 violations are found since a moment, those of rules left out, with who is behind them', async (chat) => {
		const at = chat.clock.now
		for (const over of [
			{ target: 'a.many.example', created_at: at - 2 },
			{ target: 'b.many.example', created_at: at - 1 },
			{ target: 'c.many.example', source: 'rules' as const },
			{ target: 'other.example', domain: 'other.example' },
		])
			await chat.writes.run((write) => addViolation(write, violation(chat, { domain: 'many.example', ...over })))
		const since = async (moment: number) =>
			(await findViolationsSince(chat.store.read, moment)).flatMap(({ domain, target }) =>
				domain === 'many.example' ? target : [],
			)
		deepEqual(await since(at - 2), ['a.many.example', 'b.many.example'])
		deepEqual(await since(at - 1), ['b.many.example'])
		const [first] = await findViolationsSince(chat.store.read, at - 2)
		for (const evader of ['fox', 'wolf']) await chat.writes.run((write) => nameEvader(write, first?.id ?? '', evader))
		equal((await findViolationsSince(chat.store.read, at - 2))[0]?.evader, 'fox')
	})

	test('DB32 an application is known by its token, of which the hash alone is kept', async (chat) => {
		const row = appeal(chat, {})
		equal(await chat.writes.run((write) => addAppeal(write, row)), true)
		equal((await findAppealByToken(chat.store.read, row.token))?.id, row.id)
		equal(await findAppealByToken(chat.store.read, 'another'), null)
		const stored = await chat.store.read.selectFrom('appeals').selectAll().where('id', '=', row.id).execute()
		equal(JSON.stringify(stored).includes(row.token), false)
	})

	test('DB32 an applicant has one application about a violation open, also when two come at once', async (chat) => {
		const row = appeal(chat, {})
		const add = (over: Partial<NewAppeal>) =>
			chat.writes.run((write) => addAppeal(write, { ...row, id: newId(), token: newId(), ...over }))
		deepEqual((await Promise.all([add({}), add({})])).toSorted(), [false, true])
		deepEqual(await Promise.all([add({ applicant: 'another' }), add({ violation: newId() })]), [true, true])
		await chat.writes.run((write) => answerAppeals(write, { violation: row.violation }, answer(chat)))
		equal(await add({}), true)
	})

	test('DB32 an answer takes the address and the applicant away, and is given once', async (chat) => {
		const row = appeal(chat, { contact: 'me@mail.example' })
		await chat.writes.run((write) => addAppeal(write, row))
		const give = () => chat.writes.run((write) => answerAppeals(write, { id: row.id }, answer(chat)))
		const [before] = await give()
		deepEqual([before?.contact, before?.url, (await give()).length], ['me@mail.example', row.url, 0])
		const after = await findAppeal(chat.store.read, row.id)
		deepEqual([after?.contact, after?.url, after?.applicant], [null, null, null])
		deepEqual([after?.state, after?.answer, after?.opens_at], ['accepted', 'put right', chat.clock.now + hour])
	})

	test('DB33 a mail is taken by one at a time, tried again at its time, and gone once it is sent', async (chat) => {
		const { now } = chat.clock
		const mail = { id: newId(), at: now, recipient: 'me@mail.example', subject: 'Open again', text: 'It opens.' }
		await chat.writes.run((write) => addMail(write, mail))
		const claim = (at: number) => chat.writes.run((write) => claimMail(write, { now: at, until: at + hour }))
		const claimed = await Promise.all([claim(now), claim(now)])
		deepEqual(
			claimed.map((row) => row?.tries ?? null),
			[1, null],
		)
		const later = { problem: 'ECONNREFUSED', nextAt: now + 2 * hour }
		await chat.writes.run((write) => putOffMail(write, mail.id, later))
		deepEqual([await claim(now + hour), await findNextMail(chat.store.read)], [null, later.nextAt])
		equal((await findMails(chat.store.read, 10))[0]?.problem, 'ECONNREFUSED')
		equal((await claim(later.nextAt))?.tries, 2)
		await chat.writes.run((write) => removeMail(write, mail.id))
		deepEqual([await findMails(chat.store.read, 10), await findNextMail(chat.store.read)], [[], null])
	})

	test('DB33 a mail nobody sent goes after 30 days', async (chat) => {
		const add = (at: number) => {
			const id = newId()
			const mail = { id, at, recipient: 'me@mail.example', subject: 's', text: 't' }
			return chat.writes.run((write) => addMail(write, mail)).then(() => id)
		}
		const first = await add(chat.clock.now)
		const ids = async () => (await findMails(chat.store.read, 10)).map(({ id }) => id)
		await add(chat.clock.now + 30 * day)
		equal((await ids()).includes(first), true)
		await add(chat.clock.now + 30 * day + 1)
		equal((await ids()).includes(first), false)
	})

	test('DB34 cases are counted by month, in numbers alone', async (chat) => {
		const from = Date.parse('2030-01-01T00:00:00Z')
		const period = { from, until: from + 31 * day }
		const acted = report(chat, { at: from })
		const rows = [acted, report(chat, { at: from + 1 }), report(chat, { at: period.until })]
		for (const row of rows) await chat.writes.run((write) => addReport(write, row))
		const close = { ...closing(chat), state: 'acted' as const, at: from + day }
		await chat.writes.run((write) => closeReports(write, [acted.id], close))
		for (const target of ['x.month.example', 'y.month.example'])
			await chat.writes.run((write) => addViolation(write, violation(chat, { target, created_at: from })))
		for (const hours of [1, 2, 5, 100]) {
			const row = appeal(chat, { created_at: from })
			await chat.writes.run((write) => addAppeal(write, row))
			const state = hours === 2 ? ('refused' as const) : ('accepted' as const)
			const given = { ...answer(chat), state, at: from + hours * hour }
			await chat.writes.run((write) => answerAppeals(write, { id: row.id }, given))
		}
		deepEqual(await countCases(chat.store.read, period), {
			reports: { received: 2, acted: 1, dismissed: 0 },
			violations: [{ reason: 'fraud', scope: 'host', count: 2 }],
			appeals: { received: 4, accepted: 3, refused: 1, medianHours: 3.5 },
		})
		const nothing = await countCases(chat.store.read, { from: 0, until: 1 })
		deepEqual(nothing.appeals, { received: 0, accepted: 0, refused: 0, medianHours: null })
		const before = await countWaitingCases(chat.store.read)
		await chat.writes.run((write) => addAppeal(write, appeal(chat, {})))
		deepEqual(await countWaitingCases(chat.store.read), { ...before, appeals: before.appeals + 1 })
		notEqual(before.reports, 0)
	})
})

function report(chat: TestChat, over: Partial<ReportRow>): ReportRow {
	return {
		...{ id: newId(), at: chat.clock.now, user_id: newId(), message: newId(), link: 0 },
		...{ url: 'https://evil.example/a', host: 'evil.example', domain: 'evil.example', platform: null },
		...{ why: 'fraud', note: null, state: 'open', closed_at: null, closed_by: null, words: null, violation: null },
		...over,
	}
}

function closing(chat: TestChat) {
	return { state: 'dismissed', at: chat.clock.now, by: newId(), words: 'nothing there', violation: null } as const
}

function violation(chat: TestChat, over: Partial<ViolationRow>): ViolationRow {
	return {
		...{ id: newId(), source: 'desk', scope: 'host', target: 'evil.example', domain: 'evil.example' },
		...{ evader: null, reason: 'fraud', evidence: 'asks for codes', found_by: newId(), created_at: chat.clock.now },
		...{ step: 1, release_at: null, released_at: null },
		...over,
	}
}

function appeal(chat: TestChat, over: Partial<NewAppeal>): NewAppeal {
	return {
		...{ id: newId(), token: newId(), violation: newId(), applicant: newId(), created_at: chat.clock.now },
		...{ url: 'https://evil.example/a', host: 'evil.example', words: 'I have put it right.', contact: null },
		...{ language: 'zh', ...over },
	}
}

function answer(chat: TestChat) {
	const { now } = chat.clock
	return { state: 'accepted', at: now, by: newId(), words: 'put right', opensAt: now + hour } as const
}
