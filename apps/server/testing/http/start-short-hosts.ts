import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLinks, parsePlatforms } from '@hutong/links'
import { createOutboundFetch, type OutboundFetch, type Resolve } from '@hutong/outbound-fetch'
import type { ResolveTools } from '../../src/links/resolve-link.ts'
import type { Page } from './start-shop.ts'

/** The short-link hosts of three platforms and a page of none, on loopback, reached by named allowances alone. */
export type ShortHosts = {
	/** What stands at which address, `m.tb.localhost/h.abc`; 404 where nothing does. */
	readonly pages: Map<string, Page>
	/** Every request so far, `host/path?query`. */
	readonly asked: string[]
	/** The address of a path on one of the hosts. */
	at(address: string): string
	/** Finder and door, the door without memory of what was asked before. */
	createTools(options?: { readonly resolve?: Resolve }): ResolveTools & { readonly outbound: OutboundFetch }
	stop(): Promise<void>
}

const hosts = {
	taobao: { hosts: ['taobao.localhost'], shortHosts: ['m.tb.localhost'] },
	jd: { hosts: ['jd.localhost'], shortHosts: ['u.jd.localhost'] },
	'1688': { hosts: ['1688.localhost'], shortHosts: ['qr.1688.localhost'] },
	douyin: { hosts: [], shortHosts: ['v.douyin.localhost'] },
}
const others = ['news.localhost']

export async function startShortHosts(): Promise<ShortHosts> {
	const pages = new Map<string, Page>()
	const asked: string[] = []
	const server = createServer((request, response) => {
		const { hostname, pathname, search } = new URL(request.url ?? '/', `http://${request.headers.host}`)
		asked.push(`${hostname}${pathname}${search}`)
		const page = pages.get(`${hostname}${pathname}${search}`) ?? pages.get(`${hostname}${pathname}`)
		if (page) return page(response, request)
		response.writeHead(404).end()
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	// Listening on a host and a port, never on a pipe.
	const { port } = server.address() as AddressInfo
	return {
		pages,
		asked,
		at: (address) => `http://${address.replace('/', `:${port}/`)}`,
		createTools: (options = {}) => createTools(port, options),
		async stop() {
			server.closeAllConnections()
			await new Promise((resolve) => server.close(resolve))
		},
	}
}

function createTools(port: number, options: { readonly resolve?: Resolve }) {
	const entry = (host: string) => ({ host: `${host}:${port}`, scheme: 'http' })
	const parsed = parsePlatforms(
		Object.entries(hosts).map(([id, own]) => ({
			extends: id,
			hosts: own.hosts.map(entry),
			shortHosts: own.shortHosts.map(entry),
		})),
	)
	if (!parsed.ok) throw new Error(`${parsed.reason} at ${parsed.path}`)
	const names = [...Object.values(hosts).flatMap((own) => [...own.hosts, ...own.shortHosts]), ...others]
	const outbound = createOutboundFetch({
		allowances: names.map((host) => ({ name: 'test', host, port, address: '127.0.0.1' })),
		limits: { hostGapMs: 0, totalMs: 1500 },
		...options,
	})
	return { links: createLinks({ platforms: parsed.platforms }), outbound }
}
