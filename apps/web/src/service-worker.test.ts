import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toPrecacheList } from '../build/precache-list.ts'

const built = ['index.html', 'service-worker.js', 'assets/main-B7.css', 'assets/main-A1.js', '.vite/manifest.json']

test('every asset is on the list, and nothing whose name stays when its contents change', () => {
	assert.deepEqual(toPrecacheList(built).paths, ['/assets/main-A1.js', '/assets/main-B7.css'])
})

test('the version changes with an asset alone', () => {
	const { version } = toPrecacheList(built)
	assert.equal(toPrecacheList([...built].reverse()).version, version)
	assert.notEqual(toPrecacheList([...built, 'assets/dialog-C3.js']).version, version)
})

test('screens of the client are kept for when the server is away; pages of the server are left to it', async (t) => {
	const handlers = new Map<string, (event: object) => void>()
	const globals = {
		__HUTONG_ASSETS__: { version: '1', paths: [] },
		self: {
			location: { origin: 'https://chat.example' },
			addEventListener: (name: string, handler: (event: object) => void) => handlers.set(name, handler),
		},
		caches: { match: async () => undefined, open: async () => ({ put: async () => undefined }) },
		fetch: async () => new Response('a page'),
	}
	for (const [name, value] of Object.entries(globals)) {
		const before = Object.getOwnPropertyDescriptor(globalThis, name)
		Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
		t.after(() => (before ? Object.defineProperty(globalThis, name, before) : Reflect.deleteProperty(globalThis, name)))
	}
	await import('./service-worker.ts')
	for (const [path, isAnswered] of [
		['/', true],
		['/desk/queue', true],
		['/c/0190', true],
		['/link-ages', true],
		['/link?url=https%3A%2F%2Fshop.example', false],
		['/appeal', false],
		['/appeal/abc', false],
		['/bot', false],
		['/ucp/profile.json', false],
		['/api/me', false],
	] as const) {
		let answered = false
		const request = { method: 'GET', mode: 'navigate', url: `https://chat.example${path}` }
		handlers.get('fetch')?.({ request, waitUntil: () => undefined, respondWith: () => (answered = true) })
		assert.equal(answered, isAnswered, path)
	}
})
