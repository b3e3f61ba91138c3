import { Type } from 'typebox'
import { findPicture, findSmallerPicture, type Store } from '../db/index.ts'
import { describeFile } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { Refused } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'

const ImagePath = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{64}$' }) })
const ImageQuery = Type.Object({
	side: Type.Optional(
		Type.Union([Type.Literal(160), Type.Literal(320)], { description: 'pixels of the longer side, for a smaller one' }),
	),
})

/**
 * GET /api/images/:id: a picture of a card, drawn anew by this server. Its name is the hash of its bytes, so it never changes.
 * Where a picture has no smaller size it comes as it is.
 */
export function addGetImage(app: App, requireSignedIn: RequireSignedIn, store: Store): void {
	const schema = {
		tags: ['links'],
		summary: 'A picture of a card',
		params: ImagePath,
		querystring: ImageQuery,
		response: describeFile('image/webp'),
	}
	app.get('/api/images/:id', { schema }, async (request, reply) => {
		await requireSignedIn(request, reply)
		const { id } = request.params
		const { side } = request.query
		const smaller = side === undefined ? null : await findSmallerPicture(store.read, id, side)
		const picture = smaller ?? (await findPicture(store.read, id))
		if (!picture) throw new Refused('image_not_found')
		return reply
			.header('content-type', picture.mediaType)
			.header('cache-control', 'private, max-age=31536000, immutable')
			.header('content-security-policy', "default-src 'none'; sandbox")
			.send(Buffer.from(picture.bytes))
	})
}
