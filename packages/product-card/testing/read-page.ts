import { readFileSync } from 'node:fs'
import { createLinks } from '@hutong/links'
import { findOutside } from '@hutong/testing'
import type { CardInput, CardReading } from '../src/card-reading.ts'
import { readCard } from '../src/read-card.ts'

const links = createLinks()

/** Reads a page given as text. */
export function readPage(html: string, extra: Partial<CardInput> = {}): CardReading {
	const body = new TextEncoder().encode(html)
	const url = 'https://shop.example/item/1'
	return readCard({ url, body, contentType: 'text/html; charset=utf-8', headers: {}, links, ...extra })
}

/** Reads a page that must give a card. */
export function readPageCard(html: string, extra: Partial<CardInput> = {}) {
	const reading = readPage(html, extra)
	if (!reading.ok) throw new Error(`no card: ${reading.reason}`)
	return reading.card
}

/** Writes a page with one JSON-LD block. */
export function withJsonLd(value: unknown, head = '<title>Shop</title>'): string {
	return `<!doctype html><html><head>${head}<script type="application/ld+json">${JSON.stringify(value)}</script></head><body></body></html>`
}

/** Writes meta tags with `property`. */
export function toMetas(pairs: Readonly<Record<string, string>>): string {
	return Object.entries(pairs)
		.map(([property, content]) => `<meta property="${property}" content="${content}">`)
		.join('')
}

/** Reads a file of the outside test data, or null where the data is not there. */
export function readSuite(path: string): Buffer | null {
	const file = findOutside(`suites/${path}`)
	return file === null ? null : readFileSync(file)
}
