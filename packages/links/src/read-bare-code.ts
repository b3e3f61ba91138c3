import { categoryOf } from './identify.ts'
import type { Link, Span } from './link.ts'
import type { Registry } from './registry.ts'
import type { FoundCode } from './share-code.ts'
import { withoutEntities } from './share-entities.ts'
import { findAfterCode } from './share-line.ts'
import { findBracketedAfter, findBracketedBefore } from './share-title.ts'

const reach = 240

/** A share code without a URL: recognised, offered for copying, resolvable only by its platform. `room` is what no other link has. */
export function readBareCode(text: string, code: FoundCode, room: Span, registry: Registry): Link {
	const line = lineAround(text, code, room)
	const before = text.slice(line.start, code.outer.start)
	const after = text.slice(code.outer.end, line.end)
	const found =
		findBracketedAfter(after, registry) ??
		findBracketedBefore(before, registry) ??
		findAfterCode(before, after, text.charAt(code.outer.start))
	const title = withoutEntities(found?.title ?? '').trim()
	const isShare = title !== '' || /[复復複製制淘寳寶]/.test(before + after)
	return {
		start: code.start,
		end: code.end,
		text: code.code,
		url: null,
		canonical: null,
		platform: code.platform.id,
		category: categoryOf(code.platform, 'code'),
		kind: 'code',
		item: null,
		title: title === '' ? null : title,
		code: code.code,
		short: false,
		share: isShare ? trimmed(text, line) : wrapping(text, code.outer, room),
	}
}

function lineAround(text: string, code: FoundCode, room: Span): Span {
	const floor = Math.max(room.start, code.outer.start - reach)
	const roof = Math.min(room.end, code.outer.end + reach)
	const lineStart = text.slice(floor, code.outer.start).lastIndexOf('\n') + 1
	const newline = text.slice(code.outer.end, roof).indexOf('\n')
	return { start: floor + lineStart, end: newline === -1 ? Math.max(roof, code.outer.end) : code.outer.end + newline }
}

/** A code with its signs, and what the newer form wraps around them: `7(…)/ CA8888`, `/₴…₴`. */
function wrapping(text: string, outer: Span, room: Span): Span {
	const leading = /[(（]/.test(text.charAt(outer.start)) ? /\d{1,2}$/ : /\/$/
	const before = text.slice(Math.max(room.start, outer.start - 3), outer.start)
	const lead = leading.exec(before)?.[0].length ?? 0
	const after = text.slice(outer.end, Math.min(room.end, outer.end + 10))
	const tail = /^\/(?: ?[A-Z]{2}\d{3,4}(?![A-Za-z0-9]))?/.exec(after)?.[0].length ?? 0
	return { start: outer.start - lead, end: outer.end + tail }
}

function trimmed(text: string, span: Span): Span {
	const inside = text.slice(span.start, span.end)
	return {
		start: span.start + inside.length - inside.trimStart().length,
		end: span.end - (inside.length - inside.trimEnd().length),
	}
}
