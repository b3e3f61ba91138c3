import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readConfig } from '../config.ts'
import { createApp } from './create-app.ts'
import { createOriginGuard } from './guard-origin.ts'

test('HS44 a request that drips in is not waited for longer than a minute, head and body', async (t) => {
	const origin = 'http://chat.localhost'
	const database = join(tmpdir(), 'hutong-never-opened.sqlite')
	const read = readConfig({
		HUTONG_MODE: 'demo',
		HUTONG_ORIGIN: origin,
		HUTONG_DATABASE: database,
		HUTONG_LOG: 'silent',
	})
	assert.ok(read.ok)
	const app = await createApp(read.config, createOriginGuard([origin]))
	t.after(() => app.close())
	for (const limit of [app.server.headersTimeout, app.server.requestTimeout])
		assert.ok(limit > 0 && limit <= 60_000, String(limit))
})
