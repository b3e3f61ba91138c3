import { useStore } from '../store/use-store.ts'
import { type I18n, i18nStore } from './i18n.ts'

/** The language of the screen: `t` words a message, `locale` is for `Intl`. Draws again when it changes. */
export function useI18n(): I18n {
	return useStore(i18nStore, (i18n) => i18n)
}
