import type { MessageKey } from '../../messages/message-key.ts'
import { createStore, type Store } from '../store/store.ts'
import { type CompiledMessage, createLanguage, type MessageValues } from './language.ts'
import type { Locale } from './locale.ts'

/** Words a message in the language of the screen. */
export type Translate = (key: MessageKey, values?: MessageValues) => string

export type I18n = {
	readonly locale: Locale
	readonly t: Translate
}

export type Catalog = Readonly<Record<string, CompiledMessage>>

/** The language of the screen, set before anything is drawn. */
export const i18nStore: Store<I18n> = createStore<I18n>({ locale: 'en', t: (key) => key })

/** Puts the screen into a language. */
export function setLanguage(locale: Locale, catalog: Catalog): void {
	const language = createLanguage(locale)
	const t: Translate = (key, values = {}) => {
		const message = catalog[key]
		if (message === undefined) return key
		return typeof message === 'string' ? message : String(message(values, language))
	}
	i18nStore.set({ locale, t })
}
