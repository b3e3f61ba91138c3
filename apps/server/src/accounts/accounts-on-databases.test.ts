import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabases } from '../../testing/databases/test-databases.ts'
import { getValue, password, startChat } from '../../testing/http/start-chat.ts'

for (const database of testDatabases) {
	test(`HS1 people sign up, in and out, and a username is taken once (${database.name})`, {
		skip: database.skip,
	}, async (t) => {
		const empty = await database.create()
		const chat = await startChat({ HUTONG_DATABASE: empty.location })
		t.after(async () => {
			await chat.stop()
			await empty.remove()
		})
		const form = { username: 'Mei.Lin', name: '梅林', password }
		const made = await Promise.all([1, 2].map(() => chat.newBrowser().api.signUp(form)))
		assert.deepEqual(made.map((one) => (one.ok ? 'made' : one.problem.code)).sort(), ['made', 'username_taken'])
		const browser = chat.newBrowser()
		const { person } = getValue(await browser.api.signIn({ username: 'mei.lin', password }))
		assert.deepEqual([person.username, person.name], ['mei.lin', '梅林'])
		assert.deepEqual(getValue(await browser.api.me()).person, person)
		const cookie = `__Host-hutong=${browser.cookies.get('__Host-hutong')}`
		getValue(await browser.api.signOut())
		assert.equal((await browser.ask('GET', '/api/me', { headers: { cookie } })).status, 401)
		const wrong = await browser.api.signIn({ username: 'mei.lin', password: 'wrong password' })
		assert.equal(wrong.ok || wrong.problem.code, 'credentials_invalid')
	})

	test(`HS7 the people of a demo are made once, however often it starts (${database.name})`, {
		skip: database.skip,
	}, async (t) => {
		const empty = await database.create()
		t.after(empty.remove)
		const seen = []
		for (const _start of [1, 2]) {
			const chat = await startChat({ HUTONG_DATABASE: empty.location })
			const browser = await chat.demoBrowser('linxiao')
			const { demo } = getValue(await browser.api.config())
			const { conversations } = getValue(await browser.api.conversations())
			seen.push({ people: demo?.accounts, said: conversations.map(({ id, messageCount }) => [id, messageCount]) })
			await chat.stop()
		}
		assert.deepEqual(seen[1], seen[0])
		assert.equal(seen[0]?.said.length, 2)
	})
}
