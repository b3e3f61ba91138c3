import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { TestChat } from '../../testing/databases/test-chat.ts'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { until } from '../../testing/http/until.ts'
import { type Smtp, startSmtp } from '../../testing/mail/start-smtp.ts'
import { newId } from '../actions/action-tools.ts'
import { addMail } from '../db/index.ts'
import { createMailDesk } from './create-mail-desk.ts'
import { createMailTransport } from './mail-transport.ts'
import { wordAnswerMail } from './word-answer-mail.ts'

const minute = 60_000
const password = 'p:/@ %ssword'
let smtp: Smtp

before(async () => {
	smtp = await startSmtp()
})
after(() => smtp.stop())

test('HS161 a mail goes out as text, in our name, said to come from a program', async () => {
	const send = createTransport()
	equal(await send({ to: 'me@mail.example', subject: '恢复访问', text: '结果：通过\n.\n再见' }), null)
	const message = smtp.received.at(-1) ?? ''
	match(message, /^From: no-reply@chat\.example$/m)
	match(message, /^To: me@mail\.example$/m)
	match(message, /^Auto-Submitted: auto-generated$/m)
	match(message, /^Subject: =\?UTF-8\?/m)
	match(message, /^Content-Type: text\/plain; charset=utf-8$/m)
	const body = Buffer.from(message.split('\n\n').slice(1).join('\n\n'), 'base64').toString()
	equal(body.replaceAll('\r\n', '\n').trim(), '结果：通过\n.\n再见')
	ok(smtp.commands.includes(`AUTH PLAIN ${Buffer.from(`\0chat\0${password}`).toString('base64')}`))
})

/** What a mail might say to become two mails, or other commands. */
const hostile = [
	{ to: 'me@mail.example', subject: 'x\r\nBcc: all@mail.example', text: 'y' },
	{ to: 'me@mail.example\r\nRCPT TO:<all@mail.example>', subject: 'x', text: 'y' },
	{ to: 'me@mail.example, all@mail.example', subject: 'x', text: 'y' },
	{ to: 'me@mail.example', subject: 'x', text: 'y\r\n.\r\nMAIL FROM:<a@b>\r\nRCPT TO:<all@mail.example>' },
]
for (const mail of hostile) {
	test(`HS161 nobody else gets a mail, whatever it says: ${JSON.stringify(mail)}`, async () => {
		smtp.commands.length = 0
		await createTransport()(mail)
		const recipients = smtp.commands.filter((line) => line.startsWith('RCPT'))
		ok(
			recipients.every((line) => !/TO:<all@/.test(line)),
			recipients.join(),
		)
		ok(recipients.length <= 1)
		equal(/^Bcc:/m.test(smtp.received.at(-1) ?? ''), false)
	})
}

test('HS161 why a mail was not taken is told in codes, without a word of what the server says', async () => {
	const problemOf = async (command: string, answer: string) => {
		smtp.refusals.set(command, answer)
		const problem = await createTransport()({ to: 'me@mail.example', subject: 'x', text: 'y' })
		smtp.refusals.delete(command)
		return problem
	}
	equal(await problemOf('AUTH', `535 ${password} is wrong`), 'EAUTH 535')
	equal(await problemOf('RCPT', '550 nobody of that name'), 'EENVELOPE 550')
	equal(await problemOf('DATA', '451 later'), 'EENVELOPE 451')
	const away = createMailTransport({ ...config(), port: 1 })
	match((await away({ to: 'me@mail.example', subject: 'x', text: 'y' })) ?? '', /^E[A-Z]+$/)
	const plain = createMailTransport({ ...config(), needsTls: true })
	smtp.commands.length = 0
	match((await plain({ to: 'me@mail.example', subject: 'x', text: 'y' })) ?? '', /^E[A-Z]+/)
	equal(
		smtp.commands.some((line) => line.startsWith('AUTH')),
		false,
	)
})

testEachDatabase((test) => {
	test('HS161 mails are sent in turn and then forgotten; what fails is kept with why, and tried less and less', async (chat) => {
		const problems: string[] = []
		const sent: string[] = []
		const failing = new Set<string>()
		const desk = createMailDesk({
			...{ store: chat.store, writes: chat.writes, now: () => chat.clock.now },
			async send({ to }) {
				if (failing.has(to)) return 'ECONNECTION'
				sent.push(to)
				return null
			},
			onProblem: (_, problem) => problems.push(problem),
			onError: (cause) => {
				throw cause
			},
		})
		failing.add('bad@mail.example')
		for (const to of ['first@mail.example', 'bad@mail.example', 'last@mail.example']) await write(chat, to)
		desk.wake()
		await until(async () => sent.length === 2 && (await desk.list()).mails[0]?.problem)
		deepEqual(sent.toSorted(), ['first@mail.example', 'last@mail.example'])
		const pauses: number[] = []
		for (let tries = 1; tries <= 6; tries++) {
			await until(() => problems.length === tries)
			const next = await nextAt(chat)
			pauses.push((next - chat.clock.now) / minute)
			chat.clock.now = next - 1
			desk.wake()
			await desk.list()
			chat.clock.now = next
			desk.wake()
		}
		deepEqual(pauses, [1, 5, 30, 120, 720, 720])
		await until(() => problems.length === 7)
		failing.clear()
		chat.clock.now += 24 * 60 * minute
		desk.wake()
		await until(async () => (await desk.list()).mails.length === 0)
		equal(sent.at(-1), 'bad@mail.example')
		await desk.stop()
	})

	test('HS162 without a mail server the desk shows every mail for somebody to send by hand', async (chat) => {
		const desk = createMailDesk({
			...{ store: chat.store, writes: chat.writes, now: () => chat.clock.now, send: null },
			...{ onProblem() {}, onError() {} },
		})
		await write(chat, 'hand@mail.example')
		desk.wake()
		const { sending, mails } = await desk.list()
		deepEqual([sending, mails.map(({ to, problem }) => [to, problem])], [false, [['hand@mail.example', null]]])
		await desk.stop()
	})
})

test('HS160 a mail tells how it was answered, why, and when the page opens, in the applicant’s language', () => {
	const at = Date.parse('2026-11-25T08:00:00Z')
	const facts = { at, words: '已改正', host: 'a.example', appliedAt: at - minute, opensAt: at + 720 * minute }
	const accepted = wordAnswerMail('zh', { ...facts, state: 'accepted' })
	equal(accepted.subject, 'a.example 的恢复访问申请已通过')
	match(accepted.text, /结果：通过\n\n理由：已改正\n\n该网页将于2026年11月26日 04:00（北京时间）恢复访问。/)
	match(wordAnswerMail('zh', { ...facts, state: 'accepted', opensAt: at }).text, /该网页现已恢复访问。/)
	const refused = wordAnswerMail('en', { ...facts, state: 'refused', opensAt: null })
	equal(refused.subject, 'Your application for a.example was refused')
	match(refused.text, /Result: refused\n\nReasons: 已改正\n\nThe page stays stopped\./)
	match(wordAnswerMail('en', { ...facts, state: 'accepted' }).text, /opens again on 25 November 2026 at 20:00 UTC\./)
})

function config() {
	const credentials = { user: 'chat', password }
	const from = 'no-reply@chat.example'
	return { host: '127.0.0.1', port: smtp.port, isSecure: false, needsTls: false, credentials, from }
}

function createTransport() {
	return createMailTransport(config())
}

async function write(chat: TestChat, recipient: string): Promise<void> {
	const mail = { id: newId(), at: chat.clock.now, recipient, subject: 's', text: 't' }
	await chat.writes.run((write) => addMail(write, mail))
}

async function nextAt(chat: TestChat): Promise<number> {
	const row = await chat.store.read.selectFrom('mails').select('next_at').executeTakeFirstOrThrow()
	return Number(row.next_at)
}
