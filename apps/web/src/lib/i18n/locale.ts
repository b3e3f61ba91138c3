/** The languages of the screen, as BCP 47 tags. */
export const locales = ['zh-CN', 'en'] as const

export type Locale = (typeof locales)[number]

/** The language a person asked for: their own choice first, else the first of the browser's that there is. */
export function findLocale(chosen: string | null, preferred: readonly string[]): Locale {
	for (const tag of [chosen, ...preferred]) {
		const found = tag === null ? undefined : matchLocale(tag)
		if (found !== undefined) return found
	}
	return 'en'
}

function matchLocale(tag: string): Locale | undefined {
	const [language] = tag.toLowerCase().split('-')
	return locales.find((locale) => locale.toLowerCase().split('-')[0] === language)
}
