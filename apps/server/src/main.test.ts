import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createBrowser } from '../testing/http/browser.ts'
import { openSocket } from '../testing/http/open-socket.ts'
import { getValue } from '../testing/http/start-chat.ts'
import { startProgram } from '../testing/http/start-program.ts'
import { until } from '../testing/http/until.ts'

let folder = ''
let good: Readonly<Record<string, string>> = {}

before(async () => {
	folder = await mkdtemp(join(tmpdir(), 'hutong-main-'))
	good = {
		HUTONG_ORIGIN: 'http://chat.localhost',
		HUTONG_PORT: '0',
		HUTONG_DATABASE: join(folder, 'chat.sqlite'),
		HUTONG_SECRET: 'kT9v2mQx7LpZr4Wb8NcHs6Yd3Fg5Ju1Ea',
		HUTONG_LOG: 'debug',
	}
})
after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

const unsafe: readonly [why: string, change: Readonly<Record<string, string>>, codes: readonly string[]][] = [
	[
		'everything is wrong at once',
		{ HUTONG_ORIGIN: 'http://chat.example', HUTONG_SECRET: 'change-me', HUTONG_DATABASE: '', HUTONG_PORT: 'x' },
		['config_origin_insecure', 'config_port_invalid', 'config_database_missing', 'config_secret_weak'],
	],
	[
		'the sandbox and the demo are in it',
		{
			HUTONG_ALLOWANCES: '[{"name":"x","host":"taobao.localhost","port":80,"address":"127.0.0.1"}]',
			HUTONG_FRAMES: '["http://taobao.localhost"]',
			HUTONG_SAMPLES: '[]',
			HUTONG_DAY: '2022-01-27',
		},
		[
			'config_demo_in_production',
			'config_allowances_in_production',
			'config_demo_in_production',
			'config_demo_in_production',
		],
	],
]
for (const [why, change, codes] of unsafe) {
	test(`HS84 start:prod ends with 2 and a line for each thing that is wrong: ${why}`, async () => {
		const program = startProgram('npm', { ...good, ...change })
		assert.equal(await program.ended, 2)
		const { stdout, stderr } = program.output()
		const lines = stderr.trim().split('\n')
		assert.deepEqual(
			lines.map((line) => line.split(': ')[0]),
			codes,
		)
		assert.ok(lines.every((line) => /^config_[a-z_]+: HUTONG_[A-Z_]+ /.test(line)))
		assert.equal(stdout, '')
	})
}

test('HS85 with good settings it starts the server alone, which ends cleanly when asked, and logs no secret and no words of people', async (t) => {
	const program = startProgram('node', good)
	t.after(program.stop)
	const { port, origin } = await program.ready()
	assert.equal(origin, good['HUTONG_ORIGIN'])
	const secrets = await useEverything({ port, origin })
	program.stop()
	assert.equal(await program.ended, 0)
	const { stdout, stderr } = program.output()
	assert.match(stdout, /"path":"\/api\/sign-in"/)
	for (const secret of [...secrets, good['HUTONG_SECRET'] ?? '']) {
		assert.ok(secret.length > 8)
		assert.ok(!`${stdout}${stderr}`.includes(secret), secret)
	}
})

test('HS101 SIGHUP has the policy read again; one that is wrong changes nothing and is named', async () => {
	const file = join(folder, 'policy.json')
	const title = { zh: '开', en: 'Open' }
	const open = { id: 'open', title, outcome: 'page', reason: 'allowed' }
	const write = (version: string) =>
		writeFile(file, JSON.stringify({ name: 'own', version, title, lists: {}, rules: [], default: open }))
	await write('1')
	const program = startProgram('node', { ...good, HUTONG_DATABASE: join(folder, 'rules.sqlite'), HUTONG_POLICY: file })
	const browser = createBrowser(await program.ready())
	const version = async () => getValue(await browser.api.config()).policy.version
	assert.equal(await version(), '1')
	await write('2')
	program.reload()
	await until(async () => (await version()) === '2')
	await writeFile(file, '{"rules":"all"}')
	program.reload()
	await until(() => program.output().stderr.includes('config_policy_invalid'))
	assert.equal(await version(), '2')
	program.stop()
	assert.equal(await program.ended, 0)
})

test('HS86 right settings that cannot be met end it with 1 and a line that says why', async (t) => {
	const taken = createServer()
	await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
	t.after(() => taken.close())
	const { port } = taken.address() as AddressInfo
	const noDatabase = join(folder, 'notes.txt')
	await writeFile(noDatabase, 'These are notes, and no database.'.repeat(200))
	for (const [change, reason] of [
		[{ HUTONG_PORT: String(port) }, /EADDRINUSE/],
		[{ HUTONG_DATABASE: noDatabase }, /not a database/],
	] as const) {
		const program = startProgram('node', { ...good, ...change })
		t.after(program.stop)
		assert.equal(await program.ended, 1)
		const { stderr } = program.output()
		assert.match(stderr, reason)
		assert.match(stderr, /^The server did not start: [^\n]+\n$/)
	}
})

/** Does what a person does, and gives what no log may hold. */
async function useEverything(place: { port: number; origin: string }): Promise<string[]> {
	const browser = createBrowser(place)
	assert.equal((await browser.ask('GET', '/healthz')).text, '{"status":"ok"}')
	assert.equal(getValue(await browser.api.config()).demo, null)
	const secrets = ['password-of-lin', 'wrong-password-of-lin', 'words-of-lin', 'search-of-lin', 'bearer-of-lin']
	const [password = '', wrong = '', words = '', search = '', bearer = ''] = secrets
	getValue(await browser.api.signUp({ username: 'lin', name: 'Lin', password }))
	await createBrowser(place).api.signUp({ username: 'lei', name: 'Lei', password })
	await createBrowser(place).api.signIn({ username: 'lin', password: wrong })
	const [lei] = getValue(await browser.api.findPeople('lei')).people
	await browser.api.findPeople(search)
	const { id } = getValue(await browser.api.createConversation({ kind: 'direct', user: lei?.id ?? '' }))
	getValue(await browser.api.send(id, { clientId: 'message-1', text: words }))
	await browser.ask('POST', '/api/sign-in', {
		body: `{"password":"${password}`,
		headers: { 'content-type': 'application/json' },
	})
	await browser.ask('GET', '/api/me', { headers: { authorization: `Bearer ${bearer}` } })
	const { ticket } = getValue(await browser.api.socketTicket())
	const socket = await openSocket(place, ticket)
	socket.send({ type: 'send', conversation: id, clientId: 'message-2', text: words })
	await socket.next(({ type }) => type === 'ack')
	socket.close()
	const cookie = browser.cookies.get('__Host-hutong') ?? ''
	getValue(await browser.api.signOut())
	return [...secrets, ticket, cookie, decodeURIComponent(cookie).split('.')[0] ?? '']
}
