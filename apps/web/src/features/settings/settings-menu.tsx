import { Menu, type MenuItem } from '../../components/menu/menu.tsx'
import { showToast } from '../../components/toast/toast.ts'
import { chooseLanguage } from '../../lib/i18n/load-language.ts'
import { type Locale, locales } from '../../lib/i18n/locale.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import {
	chooseQuoteColours,
	chosenColours,
	quoteColours,
	toQuoteColours,
} from '../../lib/quote-colours/quote-colours.ts'
import { useStore } from '../../lib/store/use-store.ts'
import { chooseTheme, themeStore, themes } from '../../lib/theme/theme.ts'

// Each language in its own words: who is in the wrong one can still find theirs.
const names: Readonly<Record<Locale, string>> = { 'zh-CN': '简体中文', en: 'English' }
const icons = { system: 'settings', light: 'sun', dark: 'moon' } as const

type SettingsMenuProps = {
	readonly onSignOut?: (() => void) | undefined
	/** For operators: goes to their desk. */
	readonly onDesk?: (() => void) | undefined
}

/** Language, light or dark, the colours of quotes, the operators' desk, and the way out. */
export function SettingsMenu({ onSignOut, onDesk }: SettingsMenuProps) {
	const { t, locale } = useI18n()
	const theme = useStore(themeStore, (current) => current)
	const chosen = useStore(chosenColours, (current) => current)
	const choose = async (each: Locale) => {
		if (!(await chooseLanguage(each))) showToast(t('error.network'), 'error')
	}
	const languages = locales.map((each): MenuItem => {
		return {
			id: each,
			label: names[each],
			icon: 'language',
			checked: each === locale,
			onSelect: () => void choose(each),
		}
	})
	const looks = themes.map((each): MenuItem => {
		return {
			id: each,
			label: t(`settings.theme.${each}`),
			icon: icons[each],
			checked: each === theme,
			onSelect: () => chooseTheme(each),
		}
	})
	const colours = quoteColours.map((each): MenuItem => {
		return {
			id: each,
			label: t(`quote.colours.${each}`),
			icon: 'chart',
			checked: each === toQuoteColours(chosen, locale),
			onSelect: () => chooseQuoteColours(each),
		}
	})
	const out: MenuItem[] =
		onSignOut === undefined ? [] : [{ id: 'out', label: t('settings.signOut'), icon: 'leave', onSelect: onSignOut }]
	const desk: MenuItem[] =
		onDesk === undefined ? [] : [{ id: 'desk', label: t('settings.desk'), icon: 'shield', onSelect: onDesk }]
	return (
		<Menu
			label={t('settings.label')}
			icon="settings"
			groups={[languages, looks, colours, desk, out].filter((group) => group.length > 0)}
		/>
	)
}
