import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { ItemStore } from '../../items/item-store.ts'
import type { ShareDesk } from '../../share/share-item.ts'
import { sharePage } from '../../views/share-sheet.ts'
import { formOf, pathPart } from '../form.ts'
import type { Reception } from '../reception.ts'

export type ShareOptions = { readonly reception: Reception; readonly items: ItemStore; readonly shares: ShareDesk }

/** The share button: each press makes a real short link and the text that carries it. */
export function registerShareRoutes(app: FastifyInstance, { reception, items, shares }: ShareOptions): void {
	app.post('/share', (request, reply) => {
		const visit = reception.open(request, reply)
		const item = items.find(formOf(request).text('item'))
		if (!item || item.state === 'off_shelf')
			return reception.missing(reply, visit, visit.t.itemNotFound, visit.t.itemNotFoundHint)
		const { code, text } = shares.share(item, visit.owner, randomUUID())
		if (request.headers.accept === 'application/json') return reply.header('cache-control', 'no-store').send({ text })
		return reception.goTo(reply, `/share/${code}`)
	})
	app.get('/share/:code', (request, reply) => {
		const visit = reception.open(request, reply)
		const link = shares.find(pathPart(request, 'code'))
		const item = link ? items.find(link.itemId) : null
		if (!link || !item) return reception.missing(reply, visit, visit.t.notFound, visit.t.notFoundHint)
		return reception.page(reply, visit, sharePage(visit, item, link.text))
	})
}
