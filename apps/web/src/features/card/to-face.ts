import type { Card, CardKind, Link } from '@hutong/protocol'

/** What a card shows the thing as: by what its page turned out to be, or by what its address says. */
export type CardFace = CardKind | 'shop'

/** The face of a card. A kind that is not known here, or not yet, is a plain page. */
export function toFace(link: Pick<Link, 'kind'>, card: Pick<Card, 'kind' | 'face'> | null): CardFace {
	const kind = card?.kind ?? link.kind
	if (kind === 'shop' || kind === 'profile' || kind === 'quote') return kind
	const face = known.find((one) => one === card?.face) ?? 'page'
	if (face !== 'page') return face
	return kind === 'item' ? 'product' : kind === 'post' ? 'post' : 'page'
}

const known = [
	'product',
	'article',
	'video',
	'audio',
	'post',
	'profile',
	'repository',
	'page',
	'image',
	'pdf',
] as const satisfies readonly CardFace[]

/** How a face's picture stands: beside the words as a square or in the round, or above them in its own shape or as a film's. */
export type PictureShape = 'square' | 'round' | 'film' | 'own'

export function toShape(face: CardFace, hasPicture: boolean): PictureShape {
	if (face === 'profile') return 'round'
	if (!hasPicture) return 'square'
	return face === 'video' ? 'film' : face === 'image' ? 'own' : 'square'
}
