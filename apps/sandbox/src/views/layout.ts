import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { inLocale } from '../i18n/locale.ts'
import { icon } from './icon.ts'
import type { Visit } from './visit.ts'

export type Page = {
	readonly title: string
	/** The class of the body: which screen this is. */
	readonly screen: string
	readonly body: ComponentChildren
	/** What stands above the body instead of the plain bar with the title. */
	readonly header?: ComponentChildren
	/** What is fixed to the bottom instead of the tabs; null is nothing. */
	readonly bottom?: ComponentChildren
	readonly head?: ComponentChildren
	/** Scripts of `assets/` this page needs besides the greeting. */
	readonly scripts?: readonly string[]
	/** Says something that has just happened. */
	readonly toast?: string | null
}

/** A whole page of a shop as HTML text. Everything in it is escaped by the renderer. */
export function renderPage(visit: Visit, page: Page): string {
	const { profile, t, locale } = visit
	const name = inLocale(profile.name, locale)
	const title = page.title === name ? name : `${page.title} - ${name}`
	const [light, dark] = profile.themeColour
	return `<!DOCTYPE html>${render(html`<html lang=${locale} class=${`shop-${profile.id}`} data-chats=${visit.chatOrigins.join(' ')} data-token=${visit.formToken}>
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
<title>${title}</title>
<meta name="theme-color" content=${light} media="(prefers-color-scheme: light)" />
<meta name="theme-color" content=${dark} media="(prefers-color-scheme: dark)" />
<link rel="icon" href="/assets/${profile.id}.svg" type="image/svg+xml" />
<link rel="stylesheet" href="/assets/base.css" />
<link rel="stylesheet" href="/assets/parts.css" />
<link rel="stylesheet" href="/assets/${profile.id}.css" />
${page.head ?? null}
${['greeting', 'forms', ...(page.scripts ?? [])].map((script) => html`<script type="module" src="/assets/${script}.js"></script>`)}
</head>
<body class=${`screen-${page.screen}`}>
<a class="skip" href="#content">${t.skipToContent}</a>
<aside class="ribbon" aria-label=${t.ribbon}>${t.ribbon}</aside>
${page.header ?? titleBar(visit, page.title)}
<main id="content" tabindex="-1">${page.body}</main>
${page.bottom === undefined ? tabs(visit, page.screen) : page.bottom}
<p class="toast" role="status" data-toast>${page.toast ?? ''}</p>
</body>
</html>`)}`
}

/** The bar of a page below the front page: back, its name, the cart. */
export function titleBar(visit: Visit, title: string): VNode {
	return html`<header class="bar">
<a class="bar-button" href="/" aria-label=${visit.t.back} data-back>${icon('back')}</a>
<h1 class="bar-title">${title}</h1>
${cartLink(visit)}
</header>`
}

export function cartLink({ t, cartCount }: Visit): VNode {
	return html`<a class="bar-button" href="/cart" aria-label=${t.cartCount(cartCount)}>${icon('cart')}${
		cartCount > 0 ? html`<span class="badge" aria-hidden="true">${cartCount > 99 ? '99+' : cartCount}</span>` : null
	}</a>`
}

/** The field that leads to the search page. */
export function searchBox(t: Visit['t'], words: string): VNode {
	return html`<form class="search" role="search" action="/search" method="get">
<label class="visually-hidden" for="q">${t.searchGoods}</label>
${icon('search')}
<input id="q" name="q" type="search" value=${words} placeholder=${t.searchPlaceholder} autocomplete="off" enterkeyhint="search" maxlength="100" />
<button type="submit">${t.search}</button>
</form>`
}

function tabs({ t, cartCount }: Visit, screen: string): VNode {
	const tab = (href: string, name: 'home' | 'cart' | 'me', label: string): VNode =>
		html`<a href=${href} aria-current=${screen === name ? 'page' : undefined}>${icon(name)}${
			name === 'cart' && cartCount > 0
				? html`<span class="badge" aria-hidden="true">${cartCount > 99 ? '99+' : cartCount}</span>`
				: null
		}<span>${label}</span></a>`
	return html`<nav class="tabs" aria-label=${t.home}>${tab('/', 'home', t.home)}${tab('/cart', 'cart', t.cart)}${tab('/me', 'me', t.me)}</nav>`
}
