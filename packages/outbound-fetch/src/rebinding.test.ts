import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { createCanaryConnect } from '../testing/connect-to-canary.ts'
import { createTestFetch } from '../testing/create-test-fetch.ts'
import { type Canary, startCanary } from '../testing/start-canary.ts'
import { type NameScript, startNameServer } from '../testing/start-name-server.ts'
import { type Connect, connectToAddress } from './connect-pinned.ts'
import { createDnsResolve } from './dns-resolve.ts'
import type { FetchResult } from './fetch-result.ts'
import { allGuards, createGuardsWithout } from './guards/all-guards.ts'
import type { Guards } from './guards/guard.ts'
import type { Resolve } from './resolve-host.ts'

const request = { purpose: 'resolve' } as const
const publicAddress = '93.184.216.34'
const innerAddresses = [
	'127.0.0.1',
	'10.0.0.1',
	'169.254.169.254',
	'::1',
	'::ffff:127.0.0.1',
	'fd00:ec2::254',
	'fe80::1',
]

let canary: Canary
before(async () => {
	canary = await startCanary()
})
after(() => canary.close())

function toReason(result: FetchResult): string {
	return result.ok ? 'ok' : result.reason
}

/** Answers the first question about a name with the first list, the second with the second, and so on. */
function inTurn(...answers: readonly (readonly string[])[]): Resolve {
	let turn = 0
	return async () => {
		const addresses = answers[Math.min(turn, answers.length - 1)] ?? []
		turn += 1
		return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
	}
}

test('OF16 one inner address among public ones refuses the name, wherever it stands and however it is spelt', async () => {
	for (const inner of innerAddresses) {
		for (const place of [0, 1, 5, 40]) {
			const { connect, asked } = createCanaryConnect(canary)
			const resolve = inTurn(Array.from({ length: 41 }, (_, index) => (index === place ? inner : publicAddress)))
			const result = await createTestFetch({ resolve }, { connect }).fetch('http://mixed.example/', request)
			assert.deepEqual([toReason(result), asked], ['address_refused', []], `${inner} at ${place}`)
		}
	}
})

test('OF16 without the guard of resolved addresses such a name is connected to', async () => {
	const { connect, asked } = createCanaryConnect(canary)
	const guards = createGuardsWithout('resolved-address', 'remote-address')
	const resolve = inTurn(['127.0.0.1', publicAddress])
	assert.equal(
		(await createTestFetch({ resolve }, { connect, guards }).fetch('http://mixed.example/', request)).ok,
		true,
	)
	assert.deepEqual(asked, ['127.0.0.1'])
})

test('OF17 a name that changes its address is asked once and the socket goes to the address that was checked', async () => {
	for (const inner of innerAddresses) {
		const { connect, asked } = createCanaryConnect(canary)
		const door = createTestFetch({ resolve: inTurn([publicAddress], [inner]) }, { connect })
		assert.equal(toReason(await door.fetch('http://rebind.example/', request)), 'ok')
		assert.deepEqual(asked, [publicAddress])
		const again = await door.fetch('http://rebind.example/', { ...request, cache: 'refresh' })
		assert.deepEqual([toReason(again), asked], ['address_refused', [publicAddress]], inner)
	}
})

/** A public server that sends every visitor on to another path of the same name. */
const connectToLead: Connect = async ({ address, signal }) => {
	const { socket } = await connectToAddress({ address: '127.0.0.1', port: canary.port, signal })
	return { socket, remoteAddress: address }
}

test('OF17 a name that changes between two hops is judged again at each', async () => {
	for (const [inner, purpose] of innerAddresses.flatMap((one) => [[one, 'resolve'] as const, [one, 'card'] as const])) {
		const asked: string[] = []
		const connect: Connect = (target) => {
			asked.push(target.address)
			return connectToLead(target)
		}
		canary.answer = 'HTTP/1.1 302 Found\r\nlocation: /again\r\ncontent-length: 0\r\n\r\n'
		const resolve = inTurn([publicAddress], [inner])
		const result = await createTestFetch({ resolve }, { connect }).fetch('http://rebind.example/', { purpose })
		canary.answer = null
		assert.deepEqual([toReason(result), asked], ['address_refused', [publicAddress]], inner)
	}
})

/** Asks a real name server about a name and opens real sockets, with nothing between the door and loopback. */
async function fetchByName(script: NameScript, guards: Guards = allGuards) {
	const server = await startNameServer(script)
	const hits = canary.hits
	try {
		const resolve = createDnsResolve({ servers: [server.address] })
		// Only sockets to loopback are opened: those to the internet end here.
		const connect: Connect = (target) =>
			target.address.includes('127.0.0.1') ? connectToAddress(target) : Promise.reject(new Error('not from a test'))
		const door = createTestFetch({ resolve, ports: [canary.port] }, { connect, guards })
		const reasons: string[] = []
		for (const cache of ['use', 'refresh'] as const) {
			reasons.push(toReason(await door.fetch(`http://rebind.example:${canary.port}/`, { ...request, cache })))
		}
		await wait(20)
		return { reasons, hits: canary.hits - hits, questions: server.questions.toSorted() }
	} finally {
		await server.close()
	}
}

const twice = ['A rebind.example', 'A rebind.example', 'AAAA rebind.example', 'AAAA rebind.example']
const scripts: readonly [title: string, script: NameScript, reasons: readonly string[]][] = [
	['inner at once', () => ['127.0.0.1'], ['address_refused', 'address_refused']],
	[
		'public, then inner',
		(_, turn) => [turn === 0 ? publicAddress : '127.0.0.1'],
		['connect_failed', 'address_refused'],
	],
	['public A, inner AAAA', () => [publicAddress, '::ffff:127.0.0.1'], ['address_refused', 'address_refused']],
	['no A, inner AAAA', () => ['::1'], ['address_refused', 'address_refused']],
	[
		'the last of many',
		() => [...Array<string>(20).fill(publicAddress), '127.0.0.1'],
		['address_refused', 'address_refused'],
	],
]
for (const [title, script, expected] of scripts) {
	test(`OF17 a real name server does not lead to the canary: ${title}`, async () => {
		const { reasons, hits, questions } = await fetchByName(script)
		assert.deepEqual([reasons, hits, questions], [expected, 0, twice])
	})
}

test('OF17 without the guards the same name server does lead to the canary', async () => {
	const guards = createGuardsWithout('resolved-address', 'remote-address')
	const { reasons, hits } = await fetchByName((_, turn) => [turn === 0 ? publicAddress : '127.0.0.1'], guards)
	assert.deepEqual([reasons, hits], [['connect_failed', 'ok'], 1])
})
