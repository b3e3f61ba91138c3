import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { watchThread } from './watch-thread.ts'

test('HS55 a thread that works without end is told of once it has used up its time', async () => {
	const { thread, ended, stop } = watch('for (;;);', 100)
	await ended
	const { user, system } = await thread.cpuUsage()
	assert.ok((user + system) / 1000 >= 100, 'it had its time, whatever else the machine did')
	stop()
	await thread.terminate()
})

test('HS55 a thread that only waits is told of by the clock', async () => {
	const { thread, ended } = watch('setInterval(() => {}, 1000)', 30)
	await ended
	const { user, system } = await thread.cpuUsage()
	assert.ok((user + system) / 1000 < 30 * 6)
	await thread.terminate()
})

test('HS55 a watch that was ended says nothing', async () => {
	let told = 0
	const thread = new Worker('for (;;);', { eval: true })
	watchThread(thread, 20, () => told++)()
	await new Promise((resolve) => setTimeout(resolve, 200))
	assert.equal(told, 0)
	await thread.terminate()
})

function watch(source: string, limitMs: number) {
	const thread = new Worker(source, { eval: true })
	let stop = () => {}
	const ended = new Promise<void>((resolve) => {
		thread.once('online', () => {
			stop = watchThread(thread, limitMs, resolve)
		})
	})
	return { thread, ended, stop: () => stop() }
}
