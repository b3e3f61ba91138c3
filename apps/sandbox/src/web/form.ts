import type { FastifyRequest } from 'fastify'

/** A form or query as it came: one text per name, the last one when a name repeats. */
export type Typed = { text(name: string): string }

/** What a POST carried. */
export function formOf(request: FastifyRequest): Typed {
	return typedOf(request.body)
}

/** What the address carried. */
export function queryOf(request: FastifyRequest): Typed {
	return typedOf(request.query)
}

/** A part of the path. */
export function pathPart(request: FastifyRequest, name: string): string {
	return typedOf(request.params).text(name)
}

/** A path of this shop to go on to; anything else becomes `/`. */
export function parseNext(text: string): string {
	if (!URL.canParse(text, origin)) return '/'
	const url = new URL(text, origin)
	const path = url.pathname + url.search
	// Dots that are taken out may leave the name of a host: `/.//evil.test`.
	return url.origin === origin && text.startsWith('/') && !path.startsWith('//') ? path : '/'
}

/** A whole number between bounds; `least` when it is none. */
export function parseCount(text: string, least: number, most: number): number {
	const count = /^\d{1,6}$/.test(text) ? Number(text) : least
	return Math.max(least, Math.min(count, most))
}

const origin = 'http://shop.invalid'

function typedOf(values: unknown): Typed {
	return {
		text: (name) => {
			if (typeof values !== 'object' || values === null || !Object.hasOwn(values, name)) return ''
			const value: unknown = Reflect.get(values, name)
			const last: unknown = Array.isArray(value) ? value.at(-1) : value
			return typeof last === 'string' ? last : ''
		},
	}
}
