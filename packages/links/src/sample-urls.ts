import { fillPattern } from './match-pattern.ts'
import type { ItemForm, LinkShape, ShortHost } from './platform.ts'

/** A URL of a shape, and the item it names. */
export type Sample = { readonly url: string; readonly item: string }

const items: Readonly<Record<ItemForm, readonly string[]>> = {
	digits: ['1', '610947572360'],
	hex: ['64b0c1d2000000001203abcd', 'ffffffff'],
	token: ['a', 'aB1_c-2', '7'],
}
const any = 'x1'
const codes: Readonly<Record<ShortHost['alphabet'], string>> = {
	alphanumeric: 'aB1cD2e',
	dashed: '12-aBcDe',
	token: 'aB-1_cD',
	encoded: 'm=2&s=aB+1/c%3D',
}

/** URLs of every host and parameter of a shape. */
export function sampleUrls(shape: LinkShape): readonly Sample[] {
	return shape.hosts.flatMap((pattern) =>
		items[shape.form].flatMap((id) => {
			// A host is written in small letters, without `_`.
			const raw = pattern.includes('{item}') ? id.toLowerCase().replaceAll('_', '') : id
			const host = fillPattern(pattern.replace('*', any), { item: raw })
			const path = fillPattern(shape.path, { item: raw, any })
			const item = fillPattern(shape.item ?? '{item}', { item: raw })
			const queries = shape.params?.map((name) => `?${name}=${raw}`) ?? ['']
			return queries.map((query) => ({ url: `https://${host}${path}${query}`, item }))
		}),
	)
}

/** A URL of every host of a family of short links, and its canonical URL. */
export function sampleShorts(short: ShortHost): readonly { readonly url: string; readonly canonical: string }[] {
	const code = codes[short.alphabet]
	const place = short.param === undefined ? code : `?${short.param}=${encodeURIComponent(code)}`
	return short.hosts.map((host) => {
		const url = `https://${host}${short.prefix}${place}`
		return { url, canonical: `${url}${short.param === undefined ? (short.suffix ?? '') : ''}` }
	})
}
