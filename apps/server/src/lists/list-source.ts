import { open } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'
import type { OutboundFetch } from '@hutong/outbound-fetch'

/** What a source said of its text, to be asked whether it is still the same. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null }

/** What a source has: its text, that it is still the one known, or nothing; `detail` is for the log. */
export type SourceAnswer =
	| { readonly is: 'text'; readonly body: Uint8Array; readonly validators: Validators }
	| { readonly is: 'same' }
	| { readonly is: 'away'; readonly detail: string }
	| { readonly is: 'too-large' }

export type ListSource = {
	/** Asks for a list; with `known`, whether it is another by now. */
	ask(source: string, known: Validators | null, signal: AbortSignal): Promise<SourceAnswer>
}

export type ListSourceOptions = {
	/** A door with room for lists: see `listDoorLimits`. */
	readonly outbound: OutboundFetch
	/** The only folder files are read from; null where none are. */
	readonly folder: string | null
	readonly maxBytes: number
}

/** What a door for lists needs more than one for pages: some are tens of megabytes. */
export const listDoorLimits = {
	...{ wireBytes: 64 * 1024 * 1024, decodedBytes: 160 * 1024 * 1024, totalMs: 120_000, cacheEntries: 0 },
}

export function createListSource({ outbound, folder, maxBytes }: ListSourceOptions): ListSource {
	return {
		async ask(source, known, signal) {
			if (/^https?:\/\//i.test(source)) return askServer(outbound, source, { known, signal })
			const path = findFile(folder, source)
			return path === null ? away('not in the folder of lists') : readFile(path, known, maxBytes)
		},
	}
}

type Question = { readonly known: Validators | null; readonly signal: AbortSignal }

async function askServer(outbound: OutboundFetch, url: string, { known, signal }: Question): Promise<SourceAnswer> {
	const { etag = null, lastModified = null } = known ?? {}
	const conditional = { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) }
	const answer = await outbound.fetch(url, {
		// An address the operator set, as that of a key is: it is no preview of what a stranger wrote.
		purpose: 'webhook-key',
		accept: ['text/plain', 'text/csv', 'application/octet-stream', 'application/json'],
		cache: 'refresh',
		signal,
		...(etag === null && lastModified === null ? {} : { conditional }),
	})
	if (!answer.ok) return isTooLarge(answer.reason) ? { is: 'too-large' } : away(answer.detail || answer.reason)
	if (answer.status === 304) return { is: 'same' }
	const { headers, body } = answer
	return {
		...{ is: 'text', body },
		validators: { etag: headers['etag'] ?? null, lastModified: headers['last-modified'] ?? null },
	}
}

function isTooLarge(reason: string): boolean {
	return reason === 'too_large' || reason === 'too_large_decoded'
}

/** A file of the folder, not one that lies outside it. */
function findFile(folder: string | null, source: string): string | null {
	if (folder === null) return null
	const path = resolve(folder, source)
	const way = relative(folder, path)
	return way === '' || way.startsWith('..') || isAbsolute(way) ? null : path
}

async function readFile(path: string, known: Validators | null, maxBytes: number): Promise<SourceAnswer> {
	try {
		await using file = await open(path)
		const facts = await file.stat()
		if (!facts.isFile()) return away('not a file')
		if (facts.size > maxBytes) return { is: 'too-large' }
		const etag = `${facts.ino}-${facts.size}-${facts.mtimeMs}`
		if (known?.etag === etag) return { is: 'same' }
		return { is: 'text', body: await file.readFile(), validators: { etag, lastModified: null } }
	} catch (cause) {
		return away(cause instanceof Error && 'code' in cause ? String(cause.code) : 'cannot be read')
	}
}

function away(detail: string): SourceAnswer {
	return { is: 'away', detail }
}
