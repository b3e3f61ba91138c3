import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Chat, startChat } from '../../../testing/http/start-chat.ts'

let chat: Chat
before(async () => {
	chat = await startChat({ HUTONG_OPERATORS: 'sam' })
})
after(() => chat.stop())

type Description = { readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>> }

test('HS130 no address of the desk says to others that it is there, whatever they send it', async () => {
	const [member, nobody] = [await chat.demoBrowser('linxiao'), chat.newBrowser()]
	const description = (await member.ask('GET', '/api/openapi.json')).body as Description
	const doors = Object.entries(description.paths)
		.filter(([path]) => path.startsWith('/api/desk/'))
		.flatMap(([path, methods]) => Object.keys(methods).map((method) => [method.toUpperCase(), path] as const))
	assert.ok(doors.length >= 18)
	for (const [method, path] of doors) {
		const body = method === 'GET' ? {} : { body: { nonsense: 'x'.repeat(300 * 1024) } }
		const address = path.replaceAll(/\{\w+\}/g, 'x')
		const answers = [await member.ask(method, `${address}?days=0`, body), await nobody.ask(method, address, body)]
		assert.deepEqual(
			answers.map(({ status }) => status),
			[404, 401],
			`${method} ${address}`,
		)
	}
})
