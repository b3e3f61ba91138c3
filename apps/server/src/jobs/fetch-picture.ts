import type { OutboundFetch } from '@hutong/outbound-fetch'
import type { CardImage } from '@hutong/protocol'
import type { CardStore } from './card-store.ts'
import { makePicture } from './picture.ts'

export type PictureParts = {
	readonly outbound: OutboundFetch
	readonly store: Pick<CardStore, 'savePicture'>
	readonly now: () => number
}

/** Milliseconds a picture is kept after it was last read. */
export const pictureKept = 30 * 24 * 60 * 60 * 1000

/**
 * The first of at most three images that is one, kept and with its address on this server.
 * @param fetched an image that is here already, such as one that was itself shared
 */
export async function fetchPicture(
	parts: PictureParts,
	images: readonly string[],
	fetched: { readonly url: string; readonly body: Uint8Array } | null = null,
): Promise<CardImage | null> {
	for (const url of images.slice(0, 3)) {
		const body = url === fetched?.url ? fetched.body : await fetchImage(parts, url)
		const picture = body && (await makePicture(body))
		if (!picture) continue
		await parts.store.savePicture(picture, parts.now() + pictureKept)
		const { id, width, height, thumbhash } = picture
		return { url: `/api/images/${id}`, width, height, thumbhash }
	}
	return null
}

async function fetchImage({ outbound }: PictureParts, url: string): Promise<Uint8Array | null> {
	const answer = await outbound.fetch(url, { purpose: 'image', accept: 'image' })
	return answer.ok ? answer.body : null
}
