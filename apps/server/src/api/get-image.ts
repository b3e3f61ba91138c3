import { Type } from 'typebox'
import { findPicture, type Store } from '../db/index.ts'
import { describeFile } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { Refused } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'

const ImagePath = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{64}$' }) })

/** GET /api/images/:id: a picture of a card, drawn anew by this server. Its name is the hash of its bytes, so it never changes. */
export function addGetImage(app: App, requireSignedIn: RequireSignedIn, store: Store): void {
	const schema = {
		tags: ['links'],
		summary: 'A picture of a card',
		params: ImagePath,
		response: describeFile('image/webp'),
	}
	app.get('/api/images/:id', { schema }, async (request, reply) => {
		await requireSignedIn(request, reply)
		const picture = await findPicture(store.read, request.params.id)
		if (!picture) throw new Refused('image_not_found')
		return reply
			.header('content-type', picture.mediaType)
			.header('cache-control', 'private, max-age=31536000, immutable')
			.header('content-security-policy', "default-src 'none'; sandbox")
			.send(Buffer.from(picture.bytes))
	})
}
