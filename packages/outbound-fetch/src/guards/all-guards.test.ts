import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { createCanaryConnect } from '../../testing/connect-to-canary.ts'
import { createCertificate } from '../../testing/create-certificate.ts'
import { createTestFetch } from '../../testing/create-test-fetch.ts'
import { type Canary, startCanary } from '../../testing/start-canary.ts'
import { type Answer, type Site, startSite } from '../../testing/start-site.ts'
import { type Connect, connectToAddress } from '../connect-pinned.ts'
import type { FetchRequest } from '../fetch-request.ts'
import type { FetchResult } from '../fetch-result.ts'
import type { Resolve } from '../resolve-host.ts'
import { allGuards, createGuardsWithout } from './all-guards.ts'
import type { Guards } from './guard.ts'

/** With the guard the attempt ends in `reason`; without it in `instead`. */
type Case = {
	readonly guard: string
	readonly reason: string
	readonly instead: string
	readonly attempt: (guards: Guards) => Promise<FetchResult>
	/** Other guards that stand in the same way and are out in both runs. */
	readonly alsoOff?: readonly string[]
}

let canary: Canary
before(async () => {
	canary = await startCanary()
})
after(() => canary.close())

const resolvePublic: Resolve = async () => [{ address: '93.184.216.34', family: 4 }]
const resolveInner: Resolve = async () => [{ address: '10.0.0.1', family: 4 }]

/** Asks a URL whose every socket leads to the canary. */
function attemptUrl(url: string, resolve = resolvePublic, purpose: FetchRequest['purpose'] = 'resolve') {
	return (guards: Guards) => {
		const { connect } = createCanaryConnect(canary)
		return createTestFetch({ resolve }, { connect, guards }).fetch(url, { purpose })
	}
}

/** Asks a site of our own for `/`. */
function attemptSite(answer: Answer) {
	return (guards: Guards) =>
		withSite(answer, {}, (site) =>
			createTestFetch({ allowances: [site.allowance], limits: { totalMs: 300 } }, { guards }).fetch(`${site.origin}/`, {
				purpose: 'resolve',
			}),
		)
}

async function withSite<T>(
	answer: Answer,
	options: Parameters<typeof startSite>[1],
	use: (site: Site) => Promise<T>,
): Promise<T> {
	const site = await startSite(answer, options)
	try {
		return await use(site)
	} finally {
		await site.close()
	}
}

const html = { 'content-type': 'text/html' }

const cases: readonly Case[] = [
	{ guard: 'scheme', reason: 'scheme_refused', instead: 'ok', attempt: attemptUrl('ftp://shop.example:80/') },
	{
		guard: 'credentials',
		reason: 'credentials_refused',
		instead: 'ok',
		attempt: attemptUrl('http://bank.example@shop.example/'),
	},
	{ guard: 'host', reason: 'host_invalid', instead: 'ok', attempt: attemptUrl('http://rancher-metadata/') },
	{ guard: 'port', reason: 'port_refused', instead: 'ok', attempt: attemptUrl('http://shop.example:6379/') },
	{
		guard: 'literal-address',
		reason: 'address_refused',
		instead: 'ok',
		attempt: attemptUrl('http://169.254.169.254/'),
		alsoOff: ['resolved-address', 'remote-address'],
	},
	{
		guard: 'resolved-address',
		reason: 'address_refused',
		instead: 'ok',
		attempt: attemptUrl('http://inner.example/', resolveInner),
		alsoOff: ['remote-address'],
	},
	{
		guard: 'remote-address',
		reason: 'address_refused',
		instead: 'ok',
		attempt: (guards) => {
			const connect: Connect = ({ signal }) => connectToAddress({ address: '127.0.0.1', port: canary.port, signal })
			return createTestFetch({ resolve: resolvePublic }, { connect, guards }).fetch('http://shop.example/', {
				purpose: 'resolve',
			})
		},
	},
	{
		guard: 'one-time-link',
		reason: 'one_time_link',
		instead: 'ok',
		attempt: attemptUrl('http://shop.example/unsubscribe?u=1', resolvePublic, 'card'),
	},
	{
		guard: 'redirect-loop',
		reason: 'redirect_loop',
		instead: 'too_many_redirects',
		attempt: attemptSite((_, response) => response.writeHead(302, { location: '/' }).end()),
	},
	{
		guard: 'redirect-count',
		reason: 'too_many_redirects',
		instead: 'ok',
		attempt: attemptSite((request, response) => {
			const step = Number(request.url?.slice(1)) || 0
			if (step === 6) response.writeHead(200, html).end()
			else response.writeHead(302, { location: `/${step + 1}` }).end()
		}),
	},
	{ guard: 'downgrade', reason: 'redirect_refused', instead: 'ok', attempt: attemptDowngrade },
	{ guard: 'allowance-entry', reason: 'redirect_refused', instead: 'ok', attempt: attemptEntry },
	{
		guard: 'status',
		reason: 'status',
		instead: 'ok',
		attempt: attemptSite((_, response) => response.writeHead(404, html).end()),
	},
	{
		guard: 'type',
		reason: 'type_refused',
		instead: 'ok',
		attempt: attemptSite((_, response) => response.writeHead(200, { 'content-type': 'video/mp4' }).end()),
	},
	{
		guard: 'coding',
		reason: 'coding_refused',
		instead: 'ok',
		attempt: attemptSite((_, response) => {
			const body = gzipSync(gzipSync(gzipSync('<p>')))
			response.writeHead(200, { ...html, 'content-encoding': 'gzip, gzip, gzip' }).end(body)
		}),
	},
	{
		guard: 'announced-length',
		reason: 'too_large',
		instead: 'timeout',
		attempt: attemptSite((_, response) => response.writeHead(200, { ...html, 'content-length': 9_000_000 }).write('.')),
	},
]

/** A public https page that leads down to http; the host of both is the same site of our own. */
async function attemptDowngrade(guards: Guards): Promise<FetchResult> {
	const tls = createCertificate('shop.example')
	const lead: Answer = (_, response) => response.writeHead(302, { location: 'http://shop.example/' }).end()
	return withSite(lead, { tls }, (site) => {
		const connect: Connect = async ({ address, port, signal }) => {
			const target = port === 443 ? site.port : canary.port
			const { socket } = await connectToAddress({ address: '127.0.0.1', port: target, signal })
			return { socket, remoteAddress: address }
		}
		const door = createTestFetch({ resolve: resolvePublic }, { connect, guards, tls: { ca: tls.cert } })
		return door.fetch('https://shop.example/', { purpose: 'resolve' })
	})
}

/** A public page that leads into the sandbox. */
async function attemptEntry(guards: Guards): Promise<FetchResult> {
	return withSite(
		(request, response) => {
			if (request.headers.host !== 'evil.example') response.writeHead(200, html).end()
			else response.writeHead(302, { location: `http://shop.localhost:${request.socket.localPort}/` }).end()
		},
		{},
		(site) => {
			const connect: Connect = async ({ address, signal }) => {
				const { socket } = await connectToAddress({ address: '127.0.0.1', port: site.port, signal })
				return { socket, remoteAddress: address }
			}
			const options = { resolve: resolvePublic, allowances: [site.allowance] }
			return createTestFetch(options, { connect, guards }).fetch('http://evil.example/', { purpose: 'resolve' })
		},
	)
}

for (const { guard, reason, instead, attempt, alsoOff = [] } of cases) {
	test(`OF2 the guard ${guard} matters: ${reason} with it, ${instead} without it`, async () => {
		const guarded = await attempt(createGuardsWithout(...alsoOff))
		assert.equal(guarded.ok ? 'ok' : guarded.reason, reason)
		const open = await attempt(createGuardsWithout(guard, ...alsoOff))
		assert.equal(open.ok ? 'ok' : open.reason, instead)
	})
}

test('OF2 every guard of the pipeline is shown to matter', () => {
	const names = Object.values(allGuards).flatMap((stage) => stage.map((guard) => guard.name))
	assert.deepEqual(cases.map((one) => one.guard).toSorted(), names.toSorted())
})

test('OF2 a guard that does not exist cannot be taken out', () => {
	assert.throws(() => createGuardsWithout('litteral-address'))
})
