import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:net'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ChildEnded, startChild } from './child.ts'
import { findFreePort, type Ports } from './free-port.ts'
import { startOnFreePorts } from './start-on-free-ports.ts'

const sandbox = fileURLToPath(new URL('../apps/sandbox/src/main.ts', import.meta.url))
const others: Server[] = []
after(() => others.map((other) => other.close()))

test('a port that another program takes at the last moment is left to it', async () => {
	const wished = await findWished()
	const starts: Ports[] = []
	const child = await startOnFreePorts(wished, async (ports) => {
		starts.push(ports)
		if (starts.length === 1) await occupy(ports.shops, '::1')
		if (starts.length === 2) await occupy(ports.wallets)
		return startSandbox(ports)
	})
	await child.stop()
	assert.equal(starts.length, 3)
	assert.deepEqual(starts[0], wished)
	assert.equal(new Set(starts.flatMap(({ shops, wallets }) => [shops, wallets])).size, 6)
	assert.match(JSON.stringify(child.ready), new RegExp(`localhost:${starts[2]?.shops}"`))
})

test('what is wrong otherwise is told at once, in one line', async () => {
	let starts = 0
	const broken = startOnFreePorts(await findWished(), (ports) => {
		starts++
		return startSandbox(ports, { SANDBOX_AS_OF: 'yesterday' })
	})
	await assert.rejects(broken, (error) => {
		assert.ok(error instanceof ChildEnded)
		assert.equal(error.message, 'the sandbox ended with 64 before it was ready: sandbox: --as-of is a day, YYYY-MM-DD')
		return true
	})
	assert.equal(starts, 1)
})

test('where ports are taken again and again the last line says which', async () => {
	let starts = 0
	const unlucky = startOnFreePorts(await findWished(), async (ports) => {
		starts++
		await occupy(ports.wallets)
		return startSandbox(ports)
	})
	await assert.rejects(unlucky, /^Error: the sandbox ended with 1 [^\n]*EADDRINUSE[^\n]*127\.0\.0\.1:\d+$/)
	assert.equal(starts, 5)
})

test('a port that is taken on either loopback address is not free', async () => {
	const { chat } = await findWished()
	await occupy(chat, '::1')
	assert.ok((await findFreePort(chat, [])) > chat)
})

function startSandbox(ports: Ports, more: Readonly<Record<string, string>> = {}) {
	const env = {
		SANDBOX_SHOPS_PORT: String(ports.shops),
		SANDBOX_WALLETS_PORT: String(ports.wallets),
		SANDBOX_DATA_DIR: ':memory:',
		...more,
	}
	return startChild({ name: 'sandbox', file: sandbox, env, say: undefined })
}

/** Ports nobody listens on now, far enough from each other to count up from. */
async function findWished(): Promise<Ports> {
	const chat = await findFreePort(20_000 + (process.pid % 9_000), [])
	const shops = await findFreePort(chat + 20, [])
	return { chat, shops, wallets: await findFreePort(shops + 20, []) }
}

function occupy(port: number, host = '127.0.0.1'): Promise<void> {
	const other = createServer()
	others.push(other)
	return new Promise((resolve, reject) => {
		other.once('error', reject)
		other.listen(port, host, () => resolve())
	})
}
