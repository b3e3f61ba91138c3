import { type Catalog, i18nStore, setLanguage } from './i18n.ts'
import { findLocale, type Locale } from './locale.ts'

const settingName = 'hutong.lang'

/** The words of a part of the client in each language, fetched when they are needed. */
export type Words = Readonly<Record<Locale, () => Promise<{ catalog: Catalog }>>>

const everyday: Words = {
	'zh-CN': () => import('../../messages/zh-CN/index.ts'),
	en: () => import('../../messages/en/index.ts'),
}

// What most people never open brings its own words.
const parts = new Set([everyday])

/** Loads the language this person reads: `?lang=` first (and remembers it), then the setting, then the browser's. */
export async function loadLanguage(): Promise<void> {
	const asked = new URLSearchParams(location.search).get('lang')
	if (asked !== null) localStorage.setItem(settingName, asked)
	await showLanguage(findLocale(asked ?? localStorage.getItem(settingName), navigator.languages))
}

/** Changes the language and remembers it. @returns false where its words cannot be fetched: all stays as it was */
export async function chooseLanguage(locale: Locale): Promise<boolean> {
	try {
		await showLanguage(locale)
	} catch {
		return false
	}
	localStorage.setItem(settingName, locale)
	return true
}

/** Adds the words of a part to those of the screen, in whatever language that is, now and later. */
export async function addWords(words: Words): Promise<void> {
	await words[i18nStore.get().locale]()
	parts.add(words)
	await showLanguage(i18nStore.get().locale)
}

async function showLanguage(locale: Locale): Promise<void> {
	const catalogs = await Promise.all([...parts].map(async (words) => (await words[locale]()).catalog))
	setLanguage(locale, Object.assign({}, ...catalogs))
	document.documentElement.lang = locale
}
