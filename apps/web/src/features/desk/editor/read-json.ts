/** From the first character of a value to behind its last. */
export type Span = { readonly from: number; readonly to: number }

/** A text as JSON with the place of every value by its path (`rules[2].when.host[0]`), or where it stops being JSON. */
export type ReadJson =
	| { readonly ok: true; readonly value: unknown; readonly places: ReadonlyMap<string, Span> }
	| { readonly ok: false; readonly at: number }

/** Reads JSON (RFC 8259) and keeps the places: browsers tell the place of a fault each in words of their own, and no other place at all. */
export function readJson(text: string): ReadJson {
	const places = new Map<string, Span>()
	try {
		const end = skipSpace(text, readValue(text, skipSpace(text, 0), '', places))
		if (end < text.length) throw new Stop(end)
		return { ok: true, value: JSON.parse(text), places }
	} catch (cause) {
		if (cause instanceof Stop) return { ok: false, at: Math.min(cause.at, text.length) }
		// Nested deeper than anybody writes: the stack is at its end.
		if (cause instanceof RangeError || cause instanceof SyntaxError) return { ok: false, at: 0 }
		throw cause
	}
}

/** The place of a path, or of the nearest thing around it: what is missing stands nowhere. */
export function findPlace(places: ReadonlyMap<string, Span>, path: string): Span {
	for (let now = path; now !== ''; now = toOuter(now)) {
		const span = places.get(now)
		if (span !== undefined) return span
	}
	return places.get('') ?? { from: 0, to: 0 }
}

/** Line and column of a place, from 1. */
export function toLine(text: string, at: number): { readonly line: number; readonly column: number } {
	const before = text.slice(0, at).split('\n')
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function toOuter(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('.'), path.lastIndexOf('[')))
}

class Stop extends Error {
	readonly at: number
	constructor(at: number) {
		super('no JSON')
		this.at = at
	}
}

type Places = Map<string, Span>

/** @returns the index behind the value */
function readValue(text: string, at: number, path: string, places: Places): number {
	const to = readBare(text, at, path, places)
	places.set(path, { from: at, to })
	return to
}

function readBare(text: string, at: number, path: string, places: Places): number {
	switch (text[at]) {
		case '{':
			return readObject(text, at, path, places)
		case '[':
			return readArray(text, at, path, places)
		case '"':
			return readString(text, at)
		default:
			return match(text, at, /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y)
	}
}

function readObject(text: string, at: number, path: string, places: Places): number {
	let now = skipSpace(text, at + 1)
	if (text[now] === '}') return now + 1
	while (true) {
		if (text[now] !== '"') throw new Stop(now)
		const end = readString(text, now)
		const key = String(JSON.parse(text.slice(now, end)))
		const colon = skipSpace(text, end)
		if (text[colon] !== ':') throw new Stop(colon)
		const value = skipSpace(text, colon + 1)
		now = skipSpace(text, readValue(text, value, path === '' ? key : `${path}.${key}`, places))
		if (text[now] === '}') return now + 1
		if (text[now] !== ',') throw new Stop(now)
		now = skipSpace(text, now + 1)
	}
}

function readArray(text: string, at: number, path: string, places: Places): number {
	let now = skipSpace(text, at + 1)
	if (text[now] === ']') return now + 1
	for (let index = 0; ; index++) {
		now = skipSpace(text, readValue(text, now, `${path}[${index}]`, places))
		if (text[now] === ']') return now + 1
		if (text[now] !== ',') throw new Stop(now)
		now = skipSpace(text, now + 1)
	}
}

function readString(text: string, at: number): number {
	for (let now = at + 1; now < text.length; now++) {
		const character = text[now] ?? ''
		if (character === '"') return now + 1
		if (character < ' ') throw new Stop(now)
		if (character === '\\') {
			const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
			escaped.lastIndex = now
			const found = escaped.exec(text)
			if (found === null) throw new Stop(now)
			now += found[0].length - 1
		}
	}
	throw new Stop(text.length)
}

function match(text: string, at: number, pattern: RegExp): number {
	pattern.lastIndex = at
	const found = pattern.exec(text)
	if (found === null) throw new Stop(at)
	return at + found[0].length
}

function skipSpace(text: string, at: number): number {
	let now = at
	while (text[now] === ' ' || text[now] === '\n' || text[now] === '\r' || text[now] === '\t') now++
	return now
}
