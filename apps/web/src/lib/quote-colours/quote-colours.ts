import { i18nStore } from '../i18n/i18n.ts'
import type { Locale } from '../i18n/locale.ts'
import { createStore, type Store } from '../store/store.ts'

export const quoteColours = ['red-rise', 'green-rise'] as const

/** What a rise is drawn in: red as in China, or green as in most other places; a fall is the other. */
export type QuoteColours = (typeof quoteColours)[number]

const settingName = 'hutong.quote-colours'

/** What this person chose; null for what their language has. */
export const chosenColours: Store<QuoteColours | null> = createStore<QuoteColours | null>(null)

/** What is drawn: the choice, else the language's habit. */
export function toQuoteColours(chosen: QuoteColours | null, locale: Locale): QuoteColours {
	return chosen ?? (locale === 'zh-CN' ? 'red-rise' : 'green-rise')
}

/** Draws quotes in the colours this person chose before, and in those of the language while there is no choice. */
export function loadQuoteColours(): void {
	const kept = localStorage.getItem(settingName)
	chosenColours.set(quoteColours.find((each) => each === kept) ?? null)
	i18nStore.subscribe(show)
	chosenColours.subscribe(show)
	show()
}

/** Changes the colours and remembers it. */
export function chooseQuoteColours(colours: QuoteColours): void {
	localStorage.setItem(settingName, colours)
	chosenColours.set(colours)
}

function show(): void {
	document.documentElement.dataset['quotes'] = toQuoteColours(chosenColours.get(), i18nStore.get().locale)
}
