/** The screens of the desk, in the order they are shown. */
export const sections = ['today', 'rules', 'queue', 'violations', 'lists', 'report', 'mails'] as const

export type Section = (typeof sections)[number]

/** Where in the desk one is: a screen, and what is open on it. */
export type Place = { readonly section: Section; readonly rest: readonly string[] }

/** Reads what comes after `#/desk/`; anything there is not is the first screen. */
export function parsePlace(text: string): Place {
	const [first, ...rest] = text.split('/').map(decode)
	const section = sections.find((each) => each === first)
	return section === undefined ? { section: 'today', rest: [] } : { section, rest: rest.filter((part) => part !== '') }
}

/** The way to a version of the rules. */
export function toVersionPlace(id: string): string {
	return `rules/version/${encodeURIComponent(id)}`
}

/** The address of a place, for a link. */
export function toHref(place: string): string {
	return `#/desk/${place}`
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part)
	} catch {
		return ''
	}
}
