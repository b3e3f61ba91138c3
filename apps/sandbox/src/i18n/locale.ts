import type { Words } from '../catalogue/index.ts'

export type Locale = 'zh-CN' | 'en'

/** The language a tag (BCP 47) means to the sandbox, or null when it speaks neither. */
export function parseLocale(tag: string): Locale | null {
	if (/^zh\b/i.test(tag)) return 'zh-CN'
	return /^en\b/i.test(tag) ? 'en' : null
}

/** The language a browser asks for first (`Accept-Language`, RFC 9110 12.5.4); Chinese when it asks for none we speak. */
export function preferredLocale(acceptLanguage: string): Locale {
	const wishes = acceptLanguage.split(',').map((part) => {
		const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim())
		const quality = parameters.find((parameter) => parameter.startsWith('q='))
		return { locale: parseLocale(tag), quality: quality ? Number(quality.slice(2)) : 1 }
	})
	const best = wishes
		.filter(({ locale, quality }) => locale !== null && quality > 0)
		.sort((a, b) => b.quality - a.quality)
	return best[0]?.locale ?? 'zh-CN'
}

/** The words of one language. */
export function inLocale(words: Words, locale: Locale): string {
	return locale === 'en' ? words.en : words.zh
}
