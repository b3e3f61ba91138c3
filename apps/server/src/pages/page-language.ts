/** A language of the server's own pages and mails. */
export type PageLanguage = 'zh' | 'en'

/** The language somebody asked for in the address, else the first of `Accept-Language` that there is, else Chinese. */
export function findPageLanguage(asked: string | undefined, acceptLanguage: string | undefined): PageLanguage {
	if (asked === 'zh' || asked === 'en') return asked
	const wanted = (acceptLanguage ?? '')
		.slice(0, 500)
		.split(',')
		.map((entry) => {
			const [tag = '', quality = 'q=1'] = entry
				.trim()
				.toLowerCase()
				.split(/\s*;\s*/)
			return { language: tag.split('-', 1)[0], quality: Number(/^q=([\d.]+)$/.exec(quality)?.[1] ?? 0) }
		})
		.filter(({ quality }) => quality > 0)
		.toSorted((a, b) => b.quality - a.quality)
	const found = wanted.find(({ language }) => language === 'zh' || language === 'en')
	return found?.language === 'en' ? 'en' : 'zh'
}
