import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { runHutong, startHutong } from '../../testing/run-hutong.ts'

test('CL30 settings that would not be safe end it with 2, a line for each', async () => {
	const { code, stdout, stderr } = await runHutong(['start'])
	assert.deepEqual([code, stdout], [2, ''])
	assert.match(stderr, /^config_origin_missing: /m)
	assert.match(stderr, /^config_secret_missing: /m)
})

for (const signals of [['SIGTERM'], ['SIGINT'], ['SIGINT', 'SIGINT']] as const) {
	test(`CL30 it starts the server, and ${signals.join(' and at once ')} ends it with 0`, async (t) => {
		const folder = await mkdtemp(join(tmpdir(), 'hutong-cli-'))
		t.after(() => rm(folder, { recursive: true, force: true }))
		const child = startHutong(['start'], {
			env: {
				...{ HUTONG_ORIGIN: 'http://chat.localhost', HUTONG_PORT: '0', HUTONG_LOG: 'silent' },
				...{ HUTONG_DATABASE: join(folder, 'chat.sqlite'), HUTONG_SECRET: 'kT9v2mQx7LpZr4Wb8NcHs6Yd3Fg5Ju1Ea' },
			},
		})
		const ended = new Promise((resolve) => child.once('close', (...how) => resolve(how)))
		const line = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))))
		// The server's ready line is ours.
		const { ready, port } = JSON.parse(line) as { ready: boolean; port: number }
		const health = await fetch(`http://127.0.0.1:${port}/healthz`, { headers: { host: 'chat.localhost' } })
		assert.deepEqual([ready, health.ok], [true, true])
		await health.text()
		for (const signal of signals) {
			child.kill(signal)
			// Two signals of a kind that are not taken yet are one for the system.
			await setTimeout(10)
		}
		assert.deepEqual(await ended, [0, null])
	})
}
