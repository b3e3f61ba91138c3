/** The languages the wallets speak. */
export type Locale = 'zh-CN' | 'en'

/** Chooses what was asked for, what was chosen before, or what the browser prefers; Chinese when none says. */
export function chooseLocale(asked: unknown, kept: string | undefined, acceptLanguage: string | undefined): Locale {
	return parseLocale(asked) ?? parseLocale(kept) ?? preferred(acceptLanguage ?? '') ?? 'zh-CN'
}

function parseLocale(value: unknown): Locale | null {
	return value === 'zh-CN' || value === 'en' ? value : null
}

function preferred(acceptLanguage: string): Locale | null {
	for (const range of acceptLanguage.toLowerCase().split(',')) {
		if (range.trim().startsWith('zh')) return 'zh-CN'
		if (range.trim().startsWith('en')) return 'en'
	}
	return null
}
