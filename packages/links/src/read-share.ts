import type { Reading } from './identify.ts'
import type { LinkKind, Span } from './link.ts'
import type { Platform, TitlePlace } from './platform.ts'
import type { Registry } from './registry.ts'
import type { FoundCode } from './share-code.ts'
import { cutTailLength, markerAtStart, noiseAtEnd, noiseAtStart, openersAtEnd, tailAtStart } from './share-grammar.ts'
import { type FoundLabel, findLabel, findNextLabel } from './share-label.ts'
import {
	type FoundTitle,
	findAfter,
	findBefore,
	findBracketedAfter,
	findBracketedBefore,
	findEmojiCode,
	findQuoted,
} from './share-title.ts'

/** What the text around a platform's URL says about it. */
export type ShareReading = {
	readonly platform: Platform
	readonly kind: LinkKind
	readonly title: string | null
	readonly code: string | null
	readonly share: Span | null
}

/** A URL in its text: `from` and `to` bound what may belong to it, `next` is where the text behind it begins. */
export type SharePlace = Span & { readonly from: number; readonly next: number; readonly to: number }

const reachBack = 480
const reachAhead = 720

/** Reads the share text around a URL of a platform. */
export function readShare(
	text: string,
	place: SharePlace,
	reading: Reading,
	own: Platform,
	code: FoundCode | null,
	registry: Registry,
): ShareReading {
	const around = textAround(text, place, registry)
	const label = findLabel(around.before, registry)
	const platform = label !== null && reading.candidates.includes(label.label.platform) ? label.label.platform : own
	const found = findTitle({ ...around, label, platform, code: code !== null, registry })
	const emoji = findEmojiCode(around.before)
	const isShare =
		label !== null || code !== null || emoji !== null || reachesOut(found) || tailAtStart.test(around.after)
	const share = isShare ? shareSpan(place, around, { found, label, code }) : null
	return {
		platform,
		kind: kindOf(reading, platform, label, share === null ? '' : text.slice(share.start, share.end)),
		title: clean(found?.title ?? null, platform),
		code: reading.code ?? code?.code ?? emoji,
		share,
	}
}

/** The text before a URL, without what wraps it; behind it, up to the next share; behind it, regardless. */
type Around = { readonly before: string; readonly openers: number; readonly after: string; readonly beyond: string }

function textAround(text: string, place: SharePlace, registry: Registry): Around {
	const all = text.slice(Math.max(place.from, place.start - reachBack), place.start)
	const openers = openersAtEnd.exec(all)?.[0].length ?? 0
	const beyond = text.slice(place.next, place.next + reachAhead)
	const own = beyond.slice(0, Math.max(0, place.to - place.next))
	const after = place.to < text.length ? own.slice(0, findNextLabel(own, registry)) : own
	return { before: all.slice(0, all.length - openers), openers, after, beyond }
}

function reachesOut(found: FoundTitle | null): boolean {
	return found !== null && (found.back > 0 || found.ahead > 0)
}

type Parts = { readonly found: FoundTitle | null; readonly label: FoundLabel | null; readonly code: FoundCode | null }

function shareSpan(place: SharePlace, around: Around, { found, label, code }: Parts): Span {
	const { before, openers, after, beyond } = around
	const codeBack = code === null ? 0 : place.start - openers - code.outer.start
	const codeAhead = code === null ? 0 : code.outer.end - place.next
	const back = Math.max(found?.back ?? 0, labelReach(before, label), codeBack)
	const titleAhead = found?.ahead ?? 0
	const ahead = reachOn(titleAhead > after.length ? beyond : after, Math.max(titleAhead, codeAhead))
	return {
		start: place.start - (back === 0 ? 0 : back + openers),
		end: Math.max(place.end, place.next + ahead),
	}
}

type TitleSearch = Around & {
	readonly label: FoundLabel | null
	readonly platform: Platform
	readonly code: boolean
	readonly registry: Registry
}

function findTitle(search: TitleSearch): FoundTitle | null {
	let reach: FoundTitle | null = null
	for (const place of search.platform.titles) {
		const found = findTitleAt(place, search)
		if (found === null) continue
		if (found.title !== null && found.title.trim() !== '')
			return { ...found, back: Math.max(found.back, reach?.back ?? 0) }
		reach ??= found
	}
	return reach
}

function findTitleAt(
	place: TitlePlace,
	{ before, after, beyond, label, code, registry }: TitleSearch,
): FoundTitle | null {
	const tail = tailAtStart.test(after.slice(noiseAtStart.exec(after)?.[0].length ?? 0))
	switch (place) {
		case 'quoted':
			return findQuoted(after, beyond)
		case 'bracketed':
			return findBracketedBefore(before, registry) ?? (code ? findBracketedAfter(after, registry) : null)
		case 'before':
			return label === null ? findBefore(before, tail) : null
		case 'after':
			return findAfter(after, label !== null)
	}
}

/** From the label, or the noise before it, to the URL. */
function labelReach(before: string, label: FoundLabel | null): number {
	if (label === null) return 0
	const noisy = noiseAtEnd.exec(before.slice(0, label.start))?.[0].length ?? 0
	return before.length - label.start + noisy
}

/** How far the share goes on behind the URL (and title): marker, the app's sentence, noise. */
function reachOn(after: string, from: number): number {
	let at = from
	for (const part of [markerAtStart, noiseAtStart, tailAtStart, noiseAtStart])
		at += part.exec(after.slice(at))?.[0].length ?? 0
	return at + cutTailLength(after.slice(at))
}

function kindOf(reading: Reading, platform: Platform, label: FoundLabel | null, share: string): LinkKind {
	if (!reading.short && reading.kind !== 'item') return reading.kind
	if (reading.item !== null) return reading.kind
	const hinted = platform.hints?.find(({ text }) => share.includes(text))?.kind
	return hinted ?? (label?.label.platform === platform ? label.label.kind : null) ?? reading.kind
}

function clean(title: string | null, platform: Platform): string | null {
	if (title === null) return null
	const plain = title.replaceAll('&amp;', '&').trim()
	const suffix = platform.titleSuffixes?.find((candidate) => plain.endsWith(candidate))
	const own = suffix === undefined ? plain : plain.slice(0, -suffix.length)
	return own === '' ? null : own
}
