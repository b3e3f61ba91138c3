import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { DeskMails, DeskQueue } from '@hutong/protocol'
import type { Browser } from '../../testing/http/browser.ts'
import { type Chat, startChat } from '../../testing/http/start-chat.ts'
import { until } from '../../testing/http/until.ts'
import { type Smtp, startSmtp } from '../../testing/mail/start-smtp.ts'

let smtp: Smtp
let chat: Chat
let operator: Browser

before(async () => {
	smtp = await startSmtp()
	chat = await startChat({
		...{ HUTONG_OPERATORS: 'sam', HUTONG_SMTP_URL: `smtp://chat:sesame-open@127.0.0.1:${smtp.port}` },
		HUTONG_MAIL_FROM: 'desk@chat.example',
	})
	operator = await chat.demoBrowser('sam')
})
after(async () => {
	await chat.stop()
	await smtp.stop()
})

test('HS161 an answer is sent by the server that is set, and then kept nowhere', async () => {
	await answer('sent.example', 'owner@mail.example')
	const message = await until(() => smtp.received[0])
	assert.match(message, /^From: desk@chat\.example$/m)
	assert.match(message, /^To: owner@mail\.example$/m)
	await until(async () => (await mails()).mails.length === 0)
	assert.equal((await mails()).sending, true)
})

test('HS161 what the mail server refuses stays at the desk, with why', async () => {
	smtp.refusals.set('RCPT', '550 nobody of that name here: sesame-open')
	await answer('kept.example', 'nobody@mail.example')
	const kept = await until(async () => (await mails()).mails.find(({ problem }) => problem !== null))
	assert.deepEqual([kept.to, kept.problem], ['nobody@mail.example', 'EENVELOPE 550'])
})

async function answer(host: string, contact: string): Promise<void> {
	const finding = { scope: 'host', target: host, reason: 'fraud', evidence: 'x', reports: [] }
	await post('/api/desk/violations', finding)
	await post('/api/appeals', { url: `https://${host}/`, words: 'Put right.', contact })
	const { appeals } = (await operator.ask('GET', '/api/desk/queue')).body as DeskQueue
	await post(`/api/desk/appeals/${appeals[0]?.id}/answer`, { accept: true, words: 'Yes.' })
}

async function post(path: string, body: unknown): Promise<void> {
	const { status, text } = await operator.ask('POST', path, { body })
	assert.equal(status, 200, text)
}

async function mails(): Promise<DeskMails> {
	return (await operator.ask('GET', '/api/desk/mails')).body as DeskMails
}
