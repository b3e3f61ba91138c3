import { findShareTitle, type TitleSearch } from './find-share-title.ts'
import type { Reading } from './identify.ts'
import type { LinkKind, Span } from './link.ts'
import type { Platform } from './platform.ts'
import type { Registry } from './registry.ts'
import type { FoundCode } from './share-code.ts'
import { findEmojiCode } from './share-emoji-code.ts'
import { withoutEntities } from './share-entities.ts'
import { gapStart } from './share-gap.ts'
import { cutTailLength, markerAtStart, openersAtEnd, programAtStart, tailAtStart } from './share-grammar.ts'
import { type FoundLabel, findLabel, findNamed, findNextLabel } from './share-label.ts'
import { noiseLengthAtEnd, noiseLengthAtStart } from './share-noise.ts'
import type { FoundTitle } from './share-title.ts'

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
/** How far behind the URL words may say whose it is. */
const hintReach = 80

/** Reads the share text around a URL of a platform. `near` is the code next to it, whosever it is. */
export function readShare(
	text: string,
	place: SharePlace,
	reading: Reading,
	own: Platform,
	near: FoundCode | null,
	registry: Registry,
): ShareReading {
	if (near === null && isSilent(text, place, reading)) {
		const { kind, code } = reading
		return { platform: own, kind, title: null, code, share: null }
	}
	const around = textAround(text, place, registry)
	const label = findLabel(around.before, registry)
	const platform = choosePlatform(reading, own, label, around)
	const code = near !== null && isCodeOf(reading.candidates, near) ? near : null
	const emoji = findEmojiCode(around.before)
	const found = findShareTitle({ ...around, label, platform, code: placeOf(code, emoji, text, place), registry })
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

/** What every share text has somewhere: a bracket, an emoji (by range: quicker, and never too few), noise, or a word of the apps. */
const spoken =
	/[【】「」『』@#\u00a9\u00ae\u203c-\u2bff\u3030\u303d\u3297\u3299\ud83c-\ud83e]|[点點复復複制製]|人(?:想要|付款|[收买買])|被播放|opy |[A-Za-z]:\/|\d[./-]|:\d/

/** Whether nothing around a URL can be a part of a share text: most URLs in a chat stand alone or among words. */
function isSilent(text: string, place: SharePlace, { candidates }: Reading): boolean {
	if (candidates.length !== 1) return false
	const before = text.slice(Math.max(place.from, place.start - reachBack), place.start)
	if (spoken.test(before) || spoken.test(text.slice(place.next, place.next + reachAhead))) return false
	return candidates[0]?.hints?.some((hint) => before.includes(hint.text)) !== true
}

/** Whose URL it is, where several platforms share a host: the label says, else the words of the share text. */
function choosePlatform(
	{ candidates }: Reading,
	own: Platform,
	label: FoundLabel | null,
	{ before, after }: Around,
): Platform {
	if (label !== null && candidates.includes(label.label.platform)) return label.label.platform
	if (candidates.length < 2) return own
	const start = after.slice(0, hintReach)
	const hinted = candidates.find(({ hints }) => hints?.some((hint) => start.includes(hint.text)))
	return hinted ?? findNamed(before, candidates) ?? own
}

/** Whether one of the platforms has codes like this one. */
function isCodeOf(candidates: readonly Platform[], { code }: FoundCode): boolean {
	return candidates.some(({ codes }) => codes !== undefined && code.length >= codes.min && code.length <= codes.max)
}

/** Whether a code stands directly before the URL, elsewhere, or nowhere. */
function placeOf(code: FoundCode | null, emoji: string | null, text: string, place: SharePlace): TitleSearch['code'] {
	if (emoji !== null) return 'before'
	if (code === null) return null
	return code.outer.end <= place.start && gapStart(text, place.start) <= code.outer.end ? 'before' : 'around'
}

/** Units that eight openers take at most. */
const mostOpeners = 32

/** The text before a URL, without what wraps it; behind it, up to the next share; behind it, regardless. */
type Around = { readonly before: string; readonly openers: number; readonly after: string; readonly beyond: string }

function textAround(text: string, place: SharePlace, registry: Registry): Around {
	const all = text.slice(Math.max(place.from, place.start - reachBack), place.start)
	const openers = openersAtEnd.exec(all.slice(-mostOpeners))?.[0].length ?? 0
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
	const codeBack = code === null ? 0 : withNumber(before, place.start - openers - code.outer.start)
	const codeAhead = code === null ? 0 : code.outer.end - place.next
	const back = Math.max(found?.back ?? 0, labelReach(before, label), codeBack)
	const titleAhead = found?.ahead ?? 0
	const ahead = reachOn(titleAhead > after.length ? beyond : after, Math.max(titleAhead, codeAhead))
	return {
		start: place.start - (back === 0 ? 0 : back + openers),
		end: Math.max(place.end, place.next + ahead),
	}
}

/** From the code to the URL, with the number the app puts before the code. */
function withNumber(before: string, back: number): number {
	return back + (back > 0 ? (/(?<=^|\n)\d{1,2}$/.exec(before.slice(0, -back))?.[0].length ?? 0) : 0)
}

/** From the label, or the noise before it, to the URL. */
function labelReach(before: string, label: FoundLabel | null): number {
	if (label === null) return 0
	const noisy = noiseLengthAtEnd(before.slice(0, label.start))
	return before.length - label.start + noisy
}

/** How far the share goes on behind the URL (and title): marker, mini-program, the app's sentence, noise. */
function reachOn(after: string, from: number): number {
	let at = from
	const skip = (part: RegExp) => {
		at += part.exec(after.slice(at))?.[0].length ?? 0
	}
	skip(markerAtStart)
	skip(programAtStart)
	at += noiseLengthAtStart(after.slice(at))
	skip(tailAtStart)
	at += noiseLengthAtStart(after.slice(at))
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
	const whole = title.includes('&') ? withoutEntities(title) : title
	const plain = (whole.includes('\n') ? whole.replace(/\s*\n[\s>]*/g, ' ') : whole).trim()
	const suffix = platform.titleSuffixes?.find((candidate) => plain.endsWith(candidate))
	const own = suffix === undefined ? plain : plain.slice(0, -suffix.length)
	return own === '' ? null : own
}
