import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from '../../testing/http/browser.ts'
import { openSocket } from '../../testing/http/open-socket.ts'
import { type Chat, getValue, password, startChat } from '../../testing/http/start-chat.ts'
import { until } from '../../testing/http/until.ts'

let chat: Chat

before(async () => {
	chat = await startChat()
})
after(() => chat.stop())

test('HS1 who signs up is signed in at once, and is found again by the cookie', async () => {
	const browser = chat.newBrowser()
	const made = getValue(await browser.api.signUp({ username: 'Mei.Lin', name: ' 梅林 ', password }))
	assert.deepEqual([made.person.username, made.person.name, made.inbox.seq], ['mei.lin', '梅林', 0])
	assert.deepEqual(getValue(await browser.api.me()), made)
})

test('HS1 who signs in elsewhere is the same person, whatever the letters’ case', async () => {
	await chat.newPerson('twice')
	const elsewhere = chat.newBrowser()
	const { person } = getValue(await elsewhere.api.signIn({ username: 'TWICE', password }))
	assert.deepEqual(getValue(await elsewhere.api.me()).person, person)
})

test('HS2 a wrong password and a person who is not there are answered alike', async () => {
	await chat.newPerson('known')
	const tries = [
		{ username: 'known', password: 'wrong password' },
		{ username: 'unknown', password: 'wrong password' },
		{ username: 'no/body could be called this', password: 'wrong password' },
		{ username: 'known', password: '' },
		{ username: 'linxiao', password: 'a demo person has none' },
	]
	const answers = []
	for (const body of tries) {
		const { status, text, headers } = await chat.newBrowser().ask('POST', '/api/sign-in', { body })
		answers.push({ status, text, cookies: headers['set-cookie'] })
	}
	assert.match(answers[0]?.text ?? '', /"code":"credentials_invalid"/)
	for (const answer of answers) assert.deepEqual(answer, answers[0])
})

const refused: readonly [code: string, change: object][] = [
	['username_taken', { username: 'first' }],
	['username_taken', { username: 'FIRST' }],
	['username_taken', { username: 'linxiao' }],
	['username_invalid', { username: 'ab' }],
	['username_invalid', { username: 'x'.repeat(31) }],
	['username_invalid', { username: 'two words' }],
	['username_invalid', { username: 'аdmin' }], // a Cyrillic а
	['username_invalid', { username: 'name\n' }],
	['password_too_short', { password: '7 signs' }],
	['bad_request', { password: 'x'.repeat(257) }],
	['bad_request', { email: 'someone@example.org' }],
	['bad_request', { name: 7 }],
]
for (const [code, change] of refused) {
	test(`HS3 ${code}: ${JSON.stringify(change).slice(0, 60)}`, async () => {
		await chat.newBrowser().api.signUp({ username: 'first', name: 'First', password })
		const body = { username: 'second', name: 'Second', password, ...change }
		const browser = chat.newBrowser()
		const { body: problem } = await browser.ask('POST', '/api/sign-up', { body })
		assert.equal((problem as { code: string }).code, code)
		assert.equal(browser.cookies.size, 0)
	})
}

test('HS3 of two who take one username at once, one gets it', async () => {
	const codes = await Promise.all(
		[1, 2].map(async () => {
			const made = await chat.newBrowser().api.signUp({ username: 'contested', name: 'Me', password })
			return made.ok ? 'made' : made.problem.code
		}),
	)
	assert.deepEqual(codes.sort(), ['made', 'username_taken'])
})

test('HS5 the session lies in a __Host- cookie that no script reads and no other site sends along', async () => {
	const { headers } = await chat.newBrowser().ask('POST', '/api/demo/sign-in', { body: { username: 'sam' } })
	assert.equal(headers['set-cookie']?.length, 1)
	const [pair = '', ...attributes] = (headers['set-cookie']?.[0] ?? '').split('; ')
	assert.match(pair, /^__Host-hutong=/)
	assert.deepEqual(attributes.sort(), ['HttpOnly', `Max-Age=${30 * 86_400}`, 'Path=/', 'SameSite=Lax', 'Secure'])
})

test('HS5 a cookie that was tampered with is nobody’s', async () => {
	const browser = await chat.demoBrowser('sam')
	const good = browser.cookies.get('__Host-hutong') ?? ''
	for (const cookie of [`${good.slice(0, -6)}AAAA%3D`, good.split('.')[0], '', 'x.y']) {
		const asked = await browser.ask('GET', '/api/me', { headers: { cookie: `__Host-hutong=${cookie}` } })
		assert.equal(asked.status, 401)
	}
	assert.equal((await browser.ask('GET', '/api/me')).status, 200)
})

test('HS6 signing out ends this session on the server, its sockets too, and no other', async (t) => {
	// The slow poll would end the socket as well, later.
	const alone = await startChat({}, { limits: { poll: 3_600_000 } })
	t.after(alone.stop)
	const [here, there] = [await alone.demoBrowser('wanglei'), await alone.demoBrowser('wanglei')]
	const open = async (browser: typeof here) => openSocket(alone, getValue(await browser.api.socketTicket()).ticket)
	const [mine, other] = [await open(here), await open(there)]
	const cookie = `__Host-hutong=${here.cookies.get('__Host-hutong')}`
	getValue(await here.api.signOut())
	let code = 0
	mine.closed.then((closed) => {
		code = closed
	})
	assert.equal(await until(() => code > 0 && code), 1008)
	assert.equal(here.cookies.size, 0)
	assert.equal((await here.ask('GET', '/api/me', { headers: { cookie } })).status, 401)
	assert.equal((await there.ask('GET', '/api/me')).status, 200)
	other.send({ type: 'ping' })
	await other.next(({ type }) => type === 'pong')
	other.close()
})

type SignIn = (browser: Browser) => Promise<{ readonly ok: boolean }>

const over: readonly [how: string, again: SignIn][] = [
	['in, as oneself', ({ api }) => api.signIn({ username: 'before', password })],
	['in, as another', ({ api }) => api.signIn({ username: 'other', password })],
	['up', ({ api }) => api.signUp({ username: 'afresh', name: 'Afresh', password })],
	['in to a demo account', ({ api }) => api.signInDemo('sam')],
]
for (const [how, again] of over) {
	test(`HS6 signing ${how} over a session ends that one and its sockets`, async (t) => {
		const alone = await startChat({}, { limits: { poll: 3_600_000 } })
		t.after(alone.stop)
		await alone.newPerson('other')
		const browser = await alone.newPerson('before')
		const socket = await openSocket(alone, getValue(await browser.api.socketTicket()).ticket)
		const cookie = `__Host-hutong=${browser.cookies.get('__Host-hutong')}`
		const asBefore = () => browser.ask('GET', '/api/me', { headers: { cookie } })
		const wrong = await browser.api.signIn({ username: 'other', password: 'wrong password' })
		assert.deepEqual([wrong.ok, (await asBefore()).status], [false, 200])
		assert.ok((await again(browser)).ok)
		assert.equal((await asBefore()).status, 401)
		assert.equal((await browser.ask('GET', '/api/me')).status, 200)
		let code = 0
		socket.closed.then((closed) => {
			code = closed
		})
		assert.equal(await until(() => code > 0 && code), 1008)
	})
}

test('HS6 a socket opened after signing out, with a ticket taken before, does not last', async () => {
	const browser = await chat.demoBrowser('sam')
	const { ticket } = getValue(await browser.api.socketTicket())
	getValue(await browser.api.signOut())
	// Not even welcomed.
	await assert.rejects(openSocket(chat, ticket), /closed with 1008/)
})

test('HS6 signing out when nobody is signed in is no error', async () => {
	assert.equal((await chat.newBrowser().ask('POST', '/api/sign-out', { body: {} })).status, 204)
})

test('HS7 a demo gives its people to whoever asks, and nobody else’s account', async () => {
	const { demo } = getValue(await chat.newBrowser().api.config())
	assert.deepEqual(
		demo?.accounts.map(({ username }) => username),
		['linxiao', 'wanglei', 'sam'],
	)
	const me = getValue(await (await chat.demoBrowser('linxiao')).api.me())
	assert.equal(me.person.id, demo?.accounts[0]?.id)
	await chat.newPerson('private')
	const taken = await chat.newBrowser().api.signInDemo('private')
	assert.equal(taken.ok || taken.problem.code, 'not_found')
})

test('HS7 a real server has no demo accounts and signs nobody in without a password', async (t) => {
	const real = await startChat({ HUTONG_MODE: 'production', HUTONG_SECRET: 'kT9v2mQx7LpZr4Wb8NcHs6Yd3Fg5Ju1Ea' })
	t.after(real.stop)
	const browser = real.newBrowser()
	assert.equal(getValue(await browser.api.config()).demo, null)
	const taken = await browser.api.signInDemo('linxiao')
	assert.equal(taken.ok || taken.problem.code, 'demo_only')
	assert.equal(browser.cookies.size, 0)
})

test('HS7 none of the account library’s own addresses is served', async () => {
	const browser = await chat.demoBrowser('sam')
	for (const path of ['/api/auth/sign-in/without-password', '/sign-in/without-password', '/api/auth/update-user'])
		assert.equal((await browser.ask('POST', path, { body: { userId: 'x' } })).status, 404)
})
