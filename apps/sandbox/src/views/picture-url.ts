import type { Item, Sku } from '../items/item.ts'

/** Widths a picture can be had in. */
export const pictureWidths = [160, 360, 750] as const

export type PictureWidth = (typeof pictureWidths)[number]

/** The path of a picture on every shop's host. */
export function pictureUrl(key: string, width: PictureWidth): string {
	return `/img/${encodeURIComponent(key)}-${width}.jpg`
}

/** The picture an item is known by: that of the choice when it has its own. */
export function mainPicture(item: Pick<Item, 'pictures'>, sku: Pick<Sku, 'picture'> | null = null): string {
	return sku?.picture ?? item.pictures[0] ?? ''
}
