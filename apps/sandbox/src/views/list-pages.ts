import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import { categoryName } from '../catalogue/index.ts'
import { inLocale } from '../i18n/locale.ts'
import { type Item, lowestPrice } from '../items/item.ts'
import type { ItemOrder } from '../items/item-store.ts'
import { icon } from './icon.ts'
import { itemGrid, itemPath, ratingText } from './item-card.ts'
import { cartLink, type Page, searchBox } from './layout.ts'
import { mainPicture, pictureUrl } from './picture-url.ts'
import { price } from './price.ts'
import type { Visit } from './visit.ts'

export type HomeFacts = {
	readonly items: readonly Item[]
	readonly categories: readonly string[]
	readonly spotlight: readonly Item[]
}

/** The front page: name, search, categories, what is popular, everything. */
export function homePage(visit: Visit, { items, categories, spotlight }: HomeFacts): Page {
	const { t, locale, profile } = visit
	const name = inLocale(profile.name, locale)
	return {
		title: name,
		screen: 'home',
		header: html`<header class="front">
<div class="front-top"><p class="logo"><a href="/">${name}</a><span>${inLocale(profile.slogan, locale)}</span></p>${languageLink(visit)}<span class="only-wide">${cartLink(visit)}<a class="bar-button" href="/me" aria-label=${t.me}>${icon('me')}</a></span></div>
${searchBox(t, '')}
</header>`,
		body: html`<h1 class="visually-hidden">${name}</h1>
${categoryLinks(visit, categories, null)}
<section class="spotlight" aria-labelledby="spotlight"><h2 id="spotlight">${t.hot}</h2><ul>${spotlight.map(
			(
				item,
				index,
			) => html`<li><a href=${itemPath(visit, item.id)}><img src=${pictureUrl(mainPicture(item), 360)} alt="" width="360" height="360" decoding="async" />
<span class="rank" aria-hidden="true">${index + 1}</span><span class="spot-words"><span class="spot-title">${inLocale(item.title, locale)}</span>${price(lowestPrice(item), locale)}</span></a></li>`,
		)}</ul></section>
<section aria-labelledby="loved"><h2 id="loved" class="heading">${t.loved}</h2>${itemGrid(visit, items, 'h3')}</section>
<p class="footer">${t.footer}</p>`,
	}
}

export type SearchFacts = {
	readonly words: string
	readonly cut: boolean
	readonly category: string | null
	readonly order: ItemOrder
	readonly items: readonly Item[]
	readonly categories: readonly string[]
	readonly popular: readonly Item[]
}

/** The search page: results, nothing found, or nothing asked yet. */
export function searchPage(visit: Visit, facts: SearchFacts): Page {
	const { t, locale } = visit
	const asked = facts.words !== '' || facts.category !== null
	const heading =
		facts.words !== ''
			? t.searchResults(facts.words)
			: facts.category
				? categoryName(facts.category, locale)
				: t.searchEmpty
	return {
		title: facts.words || (facts.category ? categoryName(facts.category, locale) : t.search),
		screen: 'search',
		header: html`<header class="bar"><a class="bar-button" href="/" aria-label=${t.back} data-back>${icon('back')}</a>${searchBox(t, facts.words)}${cartLink(visit)}</header>`,
		body: html`${categoryLinks(visit, facts.categories, facts.category)}
<div class="result-head"><h1>${heading}</h1><p>${asked ? t.resultCount(facts.items.length) : t.searchEmptyHint}</p></div>
${facts.cut ? html`<p class="notice" role="status">${t.searchTooLong(100)}</p>` : null}
${asked && facts.items.length > 0 ? sortLinks(visit, facts) : null}
${facts.items.length > 0 ? itemGrid(visit, facts.items) : asked ? nothingFound(visit, facts.popular) : itemGrid(visit, facts.popular)}`,
	}
}

/** The page of one seller: who they are and all they sell. */
export function sellerPage(visit: Visit, seller: Item['seller'], items: readonly Item[]): Page {
	const { t, locale } = visit
	return {
		title: inLocale(seller.name, locale),
		screen: 'seller',
		body: html`<section class="seller-head"><span class="mark mark-large" aria-hidden="true">${[...seller.name.zh][0] ?? ''}</span>
<div><p class="seller-name">${inLocale(seller.name, locale)}</p><p>${ratingText(visit, seller)} · ${inLocale(seller.from, locale)}</p></div></section>
<h2 class="heading">${t.itemsOfSeller}</h2>${itemGrid(visit, items, 'h3')}`,
	}
}

/** The items a person has set aside. */
export function favouritesPage(visit: Visit, items: readonly Item[]): Page {
	const { t } = visit
	return {
		title: t.favourites,
		screen: 'favourites',
		body:
			items.length > 0
				? itemGrid(visit, items)
				: emptyState(t.noFavourites, t.cartEmptyHint, html`<a class="button" href="/">${t.goShopping}</a>`),
	}
}

/** What a page says when it has nothing to show. */
export function emptyState(title: string, hint: string, action: ComponentChildren): VNode {
	return html`<div class="empty"><span class="empty-art" aria-hidden="true"></span><p class="empty-title">${title}</p><p>${hint}</p>${action}</div>`
}

export function languageLink({ t, locale, here }: Visit): VNode {
	const other = locale === 'en' ? 'zh-CN' : 'en'
	const url = new URL(here, 'http://shop.invalid')
	url.searchParams.set('lang', other)
	return html`<a class="language" href=${url.pathname + url.search} hreflang=${other} lang=${other} rel="nofollow">${icon('globe')}${t.otherLanguage}</a>`
}

function nothingFound(visit: Visit, popular: readonly Item[]): VNode {
	const { t } = visit
	return html`<div>${emptyState(t.noResult, t.noResultHint, null)}<h2 class="heading">${t.hot}</h2>${itemGrid(visit, popular, 'h3')}</div>`
}

function categoryLinks({ t, locale }: Visit, categories: readonly string[], current: string | null): VNode {
	const link = (href: string, label: string, active: boolean): VNode =>
		html`<li><a href=${href} aria-current=${active ? 'page' : undefined}>${label}</a></li>`
	return html`<nav class="categories" aria-label=${t.categories}><ul>${link('/', t.allCategories, false)}${categories.map(
		(category) =>
			link(`/search?category=${encodeURIComponent(category)}`, categoryName(category, locale), category === current),
	)}</ul></nav>`
}

function sortLinks({ t }: Visit, { words, category, order }: SearchFacts): VNode {
	const sorts: readonly (readonly [ItemOrder, string])[] = [
		['default', t.sortDefault],
		['sales', t.sortSales],
		['price_up', t.sortPriceUp],
		['price_down', t.sortPriceDown],
	]
	const href = (sort: ItemOrder): string => {
		const query = new URLSearchParams({ ...(words ? { q: words } : {}), ...(category ? { category } : {}), sort })
		return `/search?${query}`
	}
	return html`<nav class="sorts" aria-label=${t.sortBy}><ul>${sorts.map(
		([sort, label]) =>
			html`<li><a href=${href(sort)} aria-current=${sort === order ? 'true' : undefined}>${label}</a></li>`,
	)}</ul></nav>`
}
