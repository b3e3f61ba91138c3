import type { CardField, CardSource, PageCard } from './card-reading.ts'

/** A value of a source, null where the source is silent. */
export type Candidate<T> = readonly [source: CardSource, value: T | null]

/** What was picked, and where it came from. */
export type Picked<T> = { readonly source: CardSource | null; readonly value: T | null }

/** Picks the first candidate that says something. */
export function pick<T>(candidates: readonly Candidate<T>[]): Picked<T> {
	const found = candidates.find(([, value]) => value !== null)
	return found === undefined ? { source: null, value: null } : { source: found[0], value: found[1] }
}

/** Gives the sources of the fields that were filled. */
export function toSources(
	fields: Readonly<Record<CardField, { readonly source: CardSource | null }>>,
): PageCard['sources'] {
	const filled = Object.entries(fields).filter(([, { source }]) => source !== null)
	return Object.fromEntries(filled.map(([field, { source }]) => [field, source]))
}
