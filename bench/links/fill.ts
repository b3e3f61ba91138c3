import type { Random } from '../src/random.ts'

/** What a span of a text is: a URL (with or without scheme), a bare share code, a mini-program link. */
export type TruthKind = 'url' | 'code' | 'miniprogram'

/** A half-open range of UTF-16 units that is a link, and nothing before or behind it. */
export type Truth = { readonly start: number; readonly end: number; readonly kind: TruthKind }

/** A text and the links in it, known because they were put there. */
export type Filled = { readonly text: string; readonly truths: readonly Truth[] }

/** What stands for `{name}` in a template; a plain string holds no link. */
export type Slots = Readonly<Record<string, (random: Random) => string | Filled>>

/** Fills a template. Where a slot gives a link, its place in the result is the truth: no finder is asked. */
export function fill(template: string, slots: Slots, random: Random): Filled {
	const truths: Truth[] = []
	let text = ''
	let at = 0
	for (const match of template.matchAll(/\{([a-z][A-Za-z0-9]*)\}/g)) {
		const slot = slots[match[1] ?? '']
		if (slot === undefined) throw new RangeError(`No slot for ${match[0]} in ${template}`)
		text += template.slice(at, match.index)
		const value = toFilled(slot(random))
		for (const { start, end, kind } of value.truths)
			truths.push({ start: text.length + start, end: text.length + end, kind })
		text += value.text
		at = match.index + match[0].length
	}
	return { text: text + template.slice(at), truths }
}

/** A text that is a link from end to end. */
export function whole(text: string, kind: TruthKind = 'url'): Filled {
	return { text, truths: [{ start: 0, end: text.length, kind }] }
}

function toFilled(value: string | Filled): Filled {
	return typeof value === 'string' ? { text: value, truths: [] } : value
}
