import { type Catalog, setLanguage } from './i18n.ts'
import { findLocale, type Locale } from './locale.ts'

const settingName = 'hutong.lang'

const catalogs: Readonly<Record<Locale, () => Promise<{ catalog: Catalog }>>> = {
	'zh-CN': () => import('../../messages/zh-CN/index.ts'),
	en: () => import('../../messages/en/index.ts'),
}

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

async function showLanguage(locale: Locale): Promise<void> {
	const { catalog } = await catalogs[locale]()
	setLanguage(locale, catalog)
	document.documentElement.lang = locale
}
