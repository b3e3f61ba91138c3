import { createStore, type Store } from '../store/store.ts'

export const themes = ['system', 'light', 'dark'] as const

/** Light, dark, or as the system has it. */
export type Theme = (typeof themes)[number]

const settingName = 'hutong.theme'

export const themeStore: Store<Theme> = createStore<Theme>('system')

/** Shows the theme this person chose before; `?theme=` wins for this visit. */
export function loadTheme(): void {
	const asked = new URLSearchParams(location.search).get('theme') ?? localStorage.getItem(settingName)
	showTheme(themes.find((theme) => theme === asked) ?? 'system')
}

/** Changes the theme and remembers it. */
export function chooseTheme(theme: Theme): void {
	localStorage.setItem(settingName, theme)
	showTheme(theme)
}

function showTheme(theme: Theme): void {
	const root = document.documentElement
	if (theme === 'system') delete root.dataset['theme']
	else root.dataset['theme'] = theme
	themeStore.set(theme)
}
