import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Item } from '../items/item.ts'
import type { SandboxFault } from '../sandbox-config.ts'
import { createApp } from '../web/create-shop-app.ts'
import { pathPart } from '../web/form.ts'
import { frameAncestors } from '../web/reception.ts'
import type { ShareDesk } from './share-item.ts'
import { expiredShortLinkPage, type ShortLinkPage, scriptedShortLinkPage } from './short-link-page.ts'
import type { ShortLink } from './short-link-store.ts'

/** A shop whose links a short-link host answers for. */
export type LinkedShop = {
	readonly shares: Pick<ShareDesk, 'find'>
	/** Goods to recommend beside an item, with the addresses of their pages. */
	readonly recommend: (itemId: string) => readonly { readonly url: string; readonly title: string }[]
}

export type ShortLinkAppOptions = {
	readonly shops: readonly LinkedShop[]
	/** `script` answers 200 with a page that knows the target, `redirect` answers 302. */
	readonly way: 'script' | 'redirect'
	readonly ownUrl: string
	readonly chatOrigins: readonly string[]
	readonly now: () => Date
	readonly log: boolean
	readonly faults: readonly SandboxFault[]
}

/** A short-link host. */
export async function createShortLinkApp(options: ShortLinkAppOptions): Promise<FastifyInstance> {
	const app = createApp(options.log)
	const ancestors = frameAncestors(options.chatOrigins)
	if (options.faults.includes('looping_link')) registerLoop(app, options, ancestors)
	app.get('/:code', (request, reply) => {
		const code = pathPart(request, 'code')
		const found = findLink(options, code.replace(/^h\./, ''))
		if (!found) return sendPage(reply, expiredShortLinkPage(ancestors))
		const { link, shop } = found
		if (options.way === 'redirect') return reply.header('cache-control', 'no-store').redirect(link.target, 302)
		return sendPage(reply, scriptedShortLinkPage(link.target, shop.recommend(link.itemId), ancestors))
	})
	app.get('/:code/', (request, reply) => {
		const code = pathPart(request, 'code')
		const found = findLink(options, code)
		if (!found) return sendPage(reply, expiredShortLinkPage(ancestors))
		return reply.header('cache-control', 'no-store').redirect(found.link.target, 302)
	})
	app.setNotFoundHandler((_, reply) => sendPage(reply, expiredShortLinkPage(ancestors)))
	await app.ready()
	return app
}

/** Path of the link that leads to itself, when that fault is on. */
export const loopingPath = { script: '/h.LoopLoop0000000', redirect: '/LoopLoop000/' } as const

/** Recommendations beside an item of one shop. */
export function recommendFrom(items: readonly Item[], toUrl: (itemId: string) => string): LinkedShop['recommend'] {
	return (itemId) =>
		items
			.filter(({ id }) => id !== itemId)
			.slice(0, 3)
			.map((item) => ({ url: toUrl(item.id), title: item.title.zh }))
}

function findLink({ shops, now }: ShortLinkAppOptions, code: string): { link: ShortLink; shop: LinkedShop } | null {
	for (const shop of shops) {
		const link = shop.shares.find(code)
		if (link) return link.expiresAt !== null && link.expiresAt <= now().toISOString() ? null : { link, shop }
	}
	return null
}

function registerLoop(app: FastifyInstance, { way, ownUrl }: ShortLinkAppOptions, ancestors: string): void {
	const path = loopingPath[way]
	app.get(path, (_, reply) =>
		way === 'redirect'
			? reply.redirect(ownUrl + path, 302)
			: sendPage(reply, scriptedShortLinkPage(ownUrl + path, [], ancestors)),
	)
}

function sendPage(reply: FastifyReply, page: ShortLinkPage): FastifyReply {
	return reply
		.code(200)
		.header('content-type', 'text/html; charset=utf-8')
		.header('content-security-policy', page.contentSecurityPolicy)
		.header('x-content-type-options', 'nosniff')
		.header('cache-control', 'no-store')
		.send(page.body)
}
