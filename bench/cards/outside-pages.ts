import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { findOutside } from '@hutong/testing'
import type { Page } from './page.ts'

type Truth = { readonly url: string; readonly price?: readonly string[] }

/** Real product pages with the price somebody read off each; none where the outside data is not there. */
export function readProductPages(): readonly Page[] {
	const folder = findOutside('suites/html/product-pages')
	if (folder === null) return []
	// Outside data, of the shape `Truth` says.
	const truths = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Readonly<Record<string, Truth>>
	return Object.entries(truths).map(([id, { url, price }]) => ({
		...{ url, contentType: 'text/html', title: null },
		body: new Uint8Array(gunzipSync(readFileSync(join(folder, `${id}.html.gz`)))),
		price: toNumber(price?.[0]),
	}))
}

/** Pages in charsets of old; none where the outside data is not there. */
export function readEncodingPages(): readonly Page[] {
	const folder = findOutside('suites/html/encoding-detection')
	if (folder === null) return []
	return readdirSync(folder)
		.filter((name) => name.endsWith('.html'))
		.map((name) => {
			const body = new Uint8Array(readFileSync(join(folder, name)))
			const title = /<title>([^<]+)/.exec(Buffer.from(body).toString('latin1'))?.[1] ?? null
			return { url: `https://www.example.com/${name}`, body, contentType: 'text/html', title, price: null }
		})
}

function toNumber(text: string | undefined): number | null {
	const value = Number((text ?? '').trim() || Number.NaN)
	return Number.isFinite(value) ? value : null
}
