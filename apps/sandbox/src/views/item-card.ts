import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { inLocale } from '../i18n/locale.ts'
import { highestPrice, type Item, isBuyable, lowestPrice } from '../items/item.ts'
import { mainPicture, pictureUrl } from './picture-url.ts'
import { countText, price } from './price.ts'
import type { Visit } from './visit.ts'

/** Items as tiles. */
export function itemGrid(visit: Visit, items: readonly Item[], headingLevel: 'h2' | 'h3' = 'h2'): VNode {
	return html`<ul class="grid">${items.map((item) => html`<li>${itemCard(visit, item, headingLevel)}</li>`)}</ul>`
}

/** The path of an item's page, as a link inside the shop. */
export function itemPath({ profile }: Pick<Visit, 'profile'>, itemId: string): string {
	return `${profile.productPath}?id=${encodeURIComponent(itemId)}`
}

function itemCard(visit: Visit, item: Item, headingLevel: 'h2' | 'h3'): VNode {
	const { locale, t } = visit
	const gone = !isBuyable(item)
	return html`<a class="card" href=${itemPath(visit, item.id)}>
<span class="card-picture"><img src=${pictureUrl(mainPicture(item), 360)} alt="" width="360" height="360" loading="lazy" decoding="async" />${
		gone ? html`<span class="card-gone">${t.soldOut}</span>` : null
	}</span>
<span class="card-words">
<${headingLevel} class="card-title">${item.condition ? html`<span class="tag">${inLocale(item.condition, locale)}</span>` : null}${inLocale(item.title, locale)}</${headingLevel}>
<span class="card-price">${price(lowestPrice(item), locale)}${
		highestPrice(item) > lowestPrice(item) ? html`<span class="card-from">${t.from}</span>` : null
	}<span class="card-sold">${salesText(visit, item)}</span></span>
<span class="card-seller">${sellerMark(item)}<span>${inLocale(item.seller.name, locale)}</span><span class="card-place">${inLocale(item.seller.from, locale)}</span></span>
</span>
</a>`
}

/** How many bought it, or want it where there is one of each; nothing when nobody has yet. */
export function salesText({ t, locale, profile }: Visit, { sales }: Item): string {
	if (sales === 0) return ''
	const count = countText(sales, locale)
	return profile.secondHand ? t.wanted(count) : t.sold(count)
}

/** What others think of a seller. */
export function ratingText({ t, profile }: Visit, { rating }: Item['seller']): string {
	return profile.secondHand ? t.sellerRating(rating.toFixed(1)) : t.rating(rating.toFixed(1))
}

/** The round mark of a seller: the first letter of the name. */
export function sellerMark({ seller }: Pick<Item, 'seller'>): VNode {
	return html`<span class="mark" aria-hidden="true">${[...seller.name.zh][0] ?? ''}</span>`
}
