import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from '../../testing/http/browser.ts'
import { createBrowser } from '../../testing/http/browser.ts'
import { readConfig } from '../config.ts'
import { createServer, type Server } from '../server.ts'

const folder = mkdtempSync(join(tmpdir(), 'hutong-client-'))
let server: Server
let browser: Browser

before(async () => {
	const webRoot = join(folder, 'dist/')
	mkdirSync(join(webRoot, 'assets'), { recursive: true })
	writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Hutong</title>')
	writeFileSync(join(webRoot, 'sw.js'), 'self')
	writeFileSync(join(webRoot, 'assets', 'app-4f2a.js'), 'app')
	writeFileSync(join(folder, 'secret.txt'), 'not to be served')
	const origin = 'http://chat.localhost'
	const env = { HUTONG_MODE: 'demo', HUTONG_ORIGIN: origin, HUTONG_PORT: '0', HUTONG_LOG: 'silent' }
	const read = readConfig({ ...env, HUTONG_DATABASE: join(folder, 'chat.sqlite') })
	assert.ok(read.ok)
	server = await createServer({ ...read.config, webRoot })
	const { port } = await server.listen()
	browser = createBrowser({ origin, port })
})
after(async () => {
	await server.close()
	rmSync(folder, { recursive: true, force: true })
})

const wantsPage = { accept: 'text/html,*/*' }

for (const path of ['/', '/conversations/1', '/nowhere']) {
	test(`HS45 an address that is no file is a screen of the client: ${path}`, async () => {
		const { status, text, headers } = await browser.ask('GET', path, { headers: wantsPage })
		assert.deepEqual([status, headers['cache-control']], [200, 'no-cache'])
		assert.match(text, /<title>Hutong/)
		assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/)
	})
}

test('HS45 a file named after its content is kept for ever, any other is asked for again', async () => {
	const asset = await browser.ask('GET', '/assets/app-4f2a.js')
	assert.deepEqual([asset.text, asset.headers['cache-control']], ['app', 'public, max-age=31536000, immutable'])
	assert.equal((await browser.ask('GET', '/sw.js')).headers['cache-control'], 'no-cache')
})

for (const path of [
	'/assets/gone.js',
	'/api/nothing',
	'/../secret.txt',
	'/..%2Fsecret.txt',
	'/assets/..%5C..%5Csecret.txt',
	'/%2e%2e/chat.sqlite',
]) {
	test(`HS45 what is not there is a problem, and nothing beside the client is served: ${path}`, async () => {
		const headers = path.startsWith('/api/') ? wantsPage : { accept: '*/*' }
		const { status, body } = await browser.ask('GET', path, { headers })
		assert.ok(status === 404 || status === 400, String(status))
		assert.ok((body as { code: string }).code)
	})
}
