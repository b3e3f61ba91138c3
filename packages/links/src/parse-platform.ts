import { parseShape, parseShort } from './parse-shape.ts'
import { listOf, objectOf, oneOf, orNull, type Read, type Reader, refuse, textOf, wholeNumber } from './parse-value.ts'
import type { Acceptance, Platform } from './platform.ts'
import { categories, host, kinds, template, titlePlaces } from './platform-forms.ts'

const word = (max: number) => textOf(/\S/, 'invalid-text', max)
const names = objectOf({ zh: word(40), en: word(80) })
const code = textOf(/^[a-z0-9][a-z0-9._-]*$/, 'invalid-id', 64)
const day = textOf(/^\d{4}-\d\d-\d\d$/, 'invalid-date', 10)
const label = textOf(/^[^【】\n]*[^【】\s][^【】\n]*$/, 'invalid-text', 12)
const acceptance = objectOf({ handler: code }, { since: day, until: day })

const fields = objectOf(
	{
		id: textOf(/^[a-z0-9][a-z0-9-]*$/, 'invalid-id', 64),
		names,
		category: oneOf(categories),
		domains: listOf(host, { min: 1, max: 50 }),
		shapes: listOf(parseShape, { max: 100 }),
	},
	{
		appName: names,
		kindCategories: byKind(oneOf(categories)),
		labels: listOf(objectOf({ name: label }, { kind: oneOf(kinds) }), { max: 20 }),
		hints: listOf(objectOf({ text: word(40), kind: oneOf(kinds) }), { max: 20 }),
		titles: listOf(oneOf(titlePlaces), { max: 4 }),
		titleSuffixes: listOf(word(40), { max: 20 }),
		// The signs become a class of characters: nothing in it may mean anything there.
		codes: objectOf({
			signs: textOf(/^[^A-Za-z0-9\s\\[\]^\-\ud800-\udfff]+$/, 'invalid-text', 40),
			min: wholeNumber(6, 14),
			max: wholeNumber(6, 14),
		}),
		codeHints: listOf(word(20), { max: 20 }),
		short: listOf(parseShort, { max: 50 }),
		trackers: listOf(textOf(/^(?:[^\s*&=#]+|[^\s*&=#]{2,}\*)$/, 'invalid-text', 64), { max: 200 }),
		app: objectOf(
			{},
			{
				templates: byKind(template),
				android: orNull(textOf(/^[A-Za-z]\w*(?:\.[A-Za-z]\w*)+$/, 'invalid-text', 150)),
				ios: orNull(textOf(/^\d{5,12}$/, 'invalid-text', 12)),
			},
		),
		accepts: listOf(acceptance, { max: 20 }),
	},
)

/** Reads a complete platform; what is left out is as for a platform nothing more is known of. */
export function parsePlatform(json: unknown, path: string): Read<Platform> {
	const read = fields(json, path)
	if (!read.ok) return read
	const { app, accepts = [], codes } = read.value
	if (codes !== undefined && codes.min > codes.max) return refuse('out-of-range', `${path}.codes.max`)
	for (const [index, entry] of accepts.entries()) {
		const wrong = findWrongDay(entry)
		if (wrong !== null) return refuse('invalid-date', `${path}.accepts[${index}].${wrong}`)
	}
	return {
		ok: true,
		value: {
			appName: read.value.names,
			labels: [],
			titles: ['quoted', 'bracketed'],
			short: [],
			trackers: [],
			...read.value,
			app: { templates: app?.templates ?? {}, android: app?.android ?? null, ios: app?.ios ?? null },
			accepts,
		},
	}
}

function byKind<Value>(read: Reader<Value>) {
	return objectOf(
		{},
		{
			item: read,
			post: read,
			profile: read,
			shop: read,
			quote: read,
			code: read,
			miniprogram: read,
			page: read,
		},
	)
}

/** A day there is not, or an end before the beginning. */
function findWrongDay({ since, until }: Acceptance): 'since' | 'until' | null {
	if (since !== undefined && !isDay(since)) return 'since'
	if (until !== undefined && (!isDay(until) || (since !== undefined && until < since))) return 'until'
	return null
}

function isDay(text: string): boolean {
	const date = new Date(`${text}T00:00:00Z`)
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
