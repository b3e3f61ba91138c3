import type { IncomingMessage } from 'node:http'
import { sendElsewhere } from '../pages/index.ts'
import type { App } from './app.ts'
import { Refused } from './refused.ts'

/** Whose requests are taken: to a host of ours and, where they change something, from a page of ours. */
export type OriginGuard = {
	isOurHost(request: Pick<IncomingMessage, 'headers'>): boolean
	isOurPage(request: Pick<IncomingMessage, 'headers'>): boolean
}

/** @param origins where people reach the server; any port of a host is the host */
export function createOriginGuard(origins: readonly string[]): OriginGuard {
	const hosts = new Set(origins.map((origin) => new URL(origin).hostname))
	return {
		isOurHost({ headers }) {
			const url = `http://${headers.host ?? ''}`
			return URL.canParse(url) && hosts.has(new URL(url).hostname)
		},
		isOurPage: ({ headers }) => headers.origin !== undefined && origins.includes(headers.origin),
	}
}

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses what comes by another name or from another site's page; people who may have meant us are told our address. */
export function guardOrigin(app: App, guard: OriginGuard, origin: string): void {
	app.addHook('onRequest', async (request, reply) => {
		if (request.url === '/healthz') return
		if (!guard.isOurHost(request.raw)) {
			const told = sendElsewhere(request, reply, origin)
			if (told !== null) return told
			throw new Refused('origin_refused')
		}
		if (safeMethods.has(request.method) || request.routeOptions.config.signedBySender) return
		if (!guard.isOurPage(request.raw)) throw new Refused('origin_refused')
	})
}
