import { createChecksum } from './checksum.ts'
import { createListGatherer, type ListGatherer, type ListTools } from './list-gatherer.ts'
import { type Line, parseLine } from './list-lines.ts'
import { parseHashList } from './parse-hash-list.ts'
import { isTooWide } from './place.ts'
import type { ListKind, UrlList } from './url-list.ts'

/**
 * Why the text of a list is refused. `empty`: no entry. `garbled`: more than one line in a hundred is no entry, or there is a NUL: an error page, another format,
 * a file cut to pieces. `too-large`: over the bounds. `too-wide`: an entry would list everybody (`*`, `com`, `github.io`).
 */
export const listRefusalReasons = ['empty', 'garbled', 'too-large', 'too-wide'] as const

export type ListRefusal = {
	readonly ok: false
	readonly reason: (typeof listRefusalReasons)[number]
	/** From 1, where the first such line is; null when the whole text is meant. */
	readonly line: number | null
}

/** A list that was read whole. */
export type ReadList = {
	readonly ok: true
	readonly list: UrlList
	/** How many different entries. */
	readonly entries: number
	/** The line `# version:`, else a sum of the content. */
	readonly version: string
	/** The instant of the line `# expires:`, in ISO 8601; null when there is none that can be read. */
	readonly expires: string | null
}

export type ParsedList = ReadList | ListRefusal

export type ListLimits = { readonly characters: number; readonly entries: number }

/** 150 million characters, 2 million entries: room for as many full hashes. */
export const defaultListLimits: ListLimits = { characters: 150_000_000, entries: 2_000_000 }

/** Reads the text of a list; see `readUrlList`, which does the same in steps. */
export function parseUrlList(
	text: string,
	kind: ListKind,
	tools: ListTools & { readonly limits?: ListLimits },
): ParsedList {
	const steps = readUrlList(text, kind, tools)
	for (;;) {
		const step = steps.next()
		if (step.done) return step.value
	}
}

/**
 * Reads the text of a list, a step every few thousand lines, so that a server can do other things in between. One entry a line:
 * `evil.example`, `0.0.0.0 evil.example`, `||evil.example^`, `*.evil.example`, for prefixes `https://evil.example/shop`; hex digits for hashes and
 * prefixes of hashes. `#` and `!` begin comments; `# version:` and `# expires:` before the first entry are read.
 */
export function* readUrlList(
	text: string,
	kind: ListKind,
	tools: ListTools & { readonly limits?: ListLimits },
): Generator<undefined, ParsedList> {
	const limits = tools.limits ?? defaultListLimits
	if (text.length > limits.characters) return refuse('too-large', null)
	if (kind === 'safe-browsing' && text.trimStart().startsWith('{')) return readHashList(text, tools, limits)
	const reading = createReading(createListGatherer(kind, tools), limits)
	let number = 0
	for (let at = 0; at < text.length; ) {
		const end = text.indexOf('\n', at)
		const line = text.slice(at, end === -1 ? text.length : end)
		at = end === -1 ? text.length : end + 1
		number++
		const refusal = line.includes('\0') ? refuse('garbled', number) : reading.take(parseLine(line, kind), line, number)
		if (refusal !== null) return refusal
		if (number % linesOfStep === 0) yield
	}
	return reading.end()
}

const linesOfStep = 4096

/** A list of prefixes as its maker answers it, in JSON. */
function readHashList(text: string, tools: ListTools, limits: ListLimits): ParsedList {
	const answer = parseHashList(text, tools.sha256)
	if (answer === null) return refuse('garbled', 1)
	if (answer.prefixes.length > limits.entries) return refuse('too-large', null)
	const gatherer = createListGatherer('safe-browsing', tools)
	for (const prefix of answer.prefixes) gatherer.addHash(prefix.toString(16).padStart(8, '0'))
	const list = gatherer.toList()
	return { ok: true, list, entries: list.size, version: answer.version, expires: null }
}

function refuse(reason: ListRefusal['reason'], line: number | null): ListRefusal {
	return { ok: false, reason, line }
}

/** What was read so far. */
type Reading = {
	take(line: Line, text: string, number: number): ListRefusal | null
	end(): ParsedList
}

function createReading(gatherer: ListGatherer, limits: ListLimits): Reading {
	const headers = new Map<'version' | 'expires', string>()
	const checksum = createChecksum()
	const garbled = { count: 0, first: 0 }
	let entries = 0
	return {
		take(line, text, number) {
			if (line.is === 'nothing') return null
			if (line.is === 'header') {
				if (entries === 0 && !headers.has(line.name)) headers.set(line.name, line.value)
				return null
			}
			if (line.is === 'garbled') {
				garbled.first ||= number
				garbled.count++
				return null
			}
			if (line.is === 'everything' || (line.is === 'places' && line.places.some(isTooWide)))
				return refuse('too-wide', number)
			entries++
			checksum.add(text.trim())
			if (line.is === 'hash') gatherer.addHash(line.hex)
			else gatherer.addPlaces(line.places)
			return gatherer.size > limits.entries ? refuse('too-large', number) : null
		},
		end() {
			if (garbled.count * garbledShare > entries + garbled.count) return refuse('garbled', garbled.first)
			if (entries === 0) return refuse('empty', null)
			const list = gatherer.toList()
			const expires = parseExpires(headers.get('expires') ?? '')
			return { ok: true, list, entries: list.size, version: headers.get('version') ?? checksum.toHex(), expires }
		},
	}
}

/** One line in so many may be no entry. */
const garbledShare = 100

/** An instant with a zone, or a day: its first moment in UTC. Anything else (`4 days`: when to ask again) is no end. */
function parseExpires(text: string): string | null {
	if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/.test(text)) return null
	const at = Date.parse(text)
	return Number.isNaN(at) ? null : new Date(at).toISOString()
}
