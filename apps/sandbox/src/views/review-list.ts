import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { inLocale } from '../i18n/locale.ts'
import type { Item } from '../items/item.ts'
import type { Visit } from './visit.ts'

/** What buyers said of an item. */
export function reviewList({ t, locale }: Visit, { reviews }: Item): VNode {
	if (reviews.length === 0) {
		return html`<section class="panel" aria-labelledby="reviews"><h2 id="reviews">${t.reviews}</h2><p class="quiet">${t.noReviews}</p></section>`
	}
	const good = Math.round((100 * reviews.filter(({ stars }) => stars >= 4).length) / reviews.length)
	return html`<section class="panel" aria-labelledby="reviews"><h2 id="reviews">${t.reviewCount(reviews.length)}<span class="quiet">${t.allGood(good)}</span></h2>
<ul class="reviews">${reviews.map(
		({ who, stars, text, at }) =>
			html`<li><p class="review-who"><span class="mark" aria-hidden="true">${[...who][0] ?? ''}</span><span>${who}</span>${starRow(t.starsOf(stars), stars)}<time datetime=${at}>${at.slice(0, 10)}</time></p><p>${inLocale(text, locale)}</p></li>`,
	)}</ul></section>`
}

function starRow(label: string, stars: number): VNode {
	return html`<span class="stars" role="img" aria-label=${label}>${'★'.repeat(stars)}<span>${'★'.repeat(5 - stars)}</span></span>`
}
