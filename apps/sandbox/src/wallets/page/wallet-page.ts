import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

import type { Locale } from './locale.ts'

/** What makes a page a page of this wallet. */
export type WalletLook = {
	readonly name: Readonly<Record<Locale, string>>
	/** Path of the style sheet on the wallet's own host. */
	readonly style: string
	readonly themeColour: readonly [light: string, dark: string]
	readonly logo: VNode
}

export type WalletPage = {
	readonly look: WalletLook
	readonly locale: Locale
	readonly title: string
	/** Address of this page, for the link to the other language. */
	readonly path: string
	readonly body: VNode
}

const words = {
	'zh-CN': { badge: '沙盒', note: '沙盒环境：这里没有真钱，也不要输入真实的账号和密码。', other: 'English' },
	en: {
		badge: 'Sandbox',
		note: 'A sandbox: no real money moves here. Never type a real account or password.',
		other: '中文',
	},
} as const satisfies Record<Locale, object>

/** A whole page of a wallet, plainly marked as a sandbox. */
export function walletPage({ look, locale, title, path, body }: WalletPage): string {
	const text = words[locale]
	const otherLocale: Locale = locale === 'en' ? 'zh-CN' : 'en'
	return `<!doctype html>${renderToString(html`
		<html lang=${locale}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="theme-color" content=${look.themeColour[0]} media="(prefers-color-scheme: light)" />
				<meta name="theme-color" content=${look.themeColour[1]} media="(prefers-color-scheme: dark)" />
				<meta name="color-scheme" content="light dark" />
				<meta name="robots" content="noindex" />
				<title>${`${title} · ${look.name[locale]}`}</title>
				<link rel="stylesheet" href=${look.style} />
			</head>
			<body>
				<header class="bar">
					<span class="brand">${look.logo}${look.name[locale]}</span>
					<span class="badge">${text.badge}</span>
					<a class="language" lang=${otherLocale} href=${`${path}?lang=${otherLocale}`}>${text.other}</a>
				</header>
				<main>${body}</main>
				<footer>${text.note}</footer>
			</body>
		</html>
	`)}`
}
