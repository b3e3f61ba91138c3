import type { FastifyInstance } from 'fastify'
import { renderPicture } from '../../catalogue/index.ts'
import { pictureWidths } from '../../views/picture-url.ts'
import { pathPart } from '../form.ts'
import type { Asset } from '../shop-assets.ts'

/** Looks, scripts and pictures of a shop. */
export function registerAssetRoutes(app: FastifyInstance, assets: ReadonlyMap<string, Asset>): void {
	app.get('/assets/:name', (request, reply) => {
		const asset = assets.get(pathPart(request, 'name'))
		if (!asset) return reply.code(404).send()
		reply.header('cache-control', 'no-cache').header('etag', asset.etag)
		if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send()
		return reply.header('content-type', asset.type).send(asset.body)
	})
	app.get('/img/:file', async (request, reply) => {
		const [, key = '', width = ''] = pathPart(request, 'file').match(/^([a-z0-9_]{1,80})-(\d{3})\.jpg$/) ?? []
		const known = pictureWidths.some((allowed) => String(allowed) === width)
		const picture = known ? await renderPicture(key, Number(width)) : null
		if (!picture) return reply.code(404).send()
		return reply.header('content-type', 'image/jpeg').header('cache-control', 'public, max-age=86400').send(picture)
	})
	app.get('/robots.txt', (_, reply) =>
		reply
			.type('text/plain')
			.send('User-agent: *\nDisallow: /cart\nDisallow: /checkout\nDisallow: /orders\nDisallow: /login\n'),
	)
}
