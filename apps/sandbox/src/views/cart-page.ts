import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type { CartLine } from '../carts/cart-store.ts'
import type { Review, ReviewedLine } from '../checkout/review-checkout.ts'
import { inLocale } from '../i18n/locale.ts'
import { postForm } from './form.ts'
import { icon } from './icon.ts'
import { itemPath, sellerMark } from './item-card.ts'
import type { Page } from './layout.ts'
import { emptyState } from './list-pages.ts'
import { mainPicture, pictureUrl } from './picture-url.ts'
import { price, priceText } from './price.ts'
import { mostPieces } from './sku-sheet.ts'
import type { Visit } from './visit.ts'

export type CartFacts = {
	/** Every line, at today's prices. */
	readonly all: Review
	/** The selected ones that can be bought. */
	readonly selected: Review
	readonly lines: readonly CartLine[]
	readonly said: 'nothing_selected' | null
}

/** The cart: what is in it, what of it to buy now. */
export function cartPage(visit: Visit, { all, selected, lines, said }: CartFacts): Page {
	const { t, locale } = visit
	if (all.lines.length === 0) {
		return {
			title: t.cart,
			screen: 'cart',
			body: emptyState(
				t.cartEmpty,
				t.cartEmptyHint,
				html`<a class="button button-strong" href="/">${t.goShopping}</a>`,
			),
		}
	}
	const isSelected = (line: ReviewedLine): boolean =>
		lines.some(({ itemId, skuId, selected: on }) => itemId === line.itemId && skuId === line.skuId && on)
	return {
		title: t.cart,
		screen: 'cart',
		scripts: ['cart'],
		toast: said ? t.nothingSelected : null,
		body: html`<ul class="cart">${all.lines.map((line) => html`<li class="panel cart-line">${cartLine(visit, line, isSelected(line))}</li>`)}</ul>`,
		bottom: html`<div class="settle" role="region" aria-label=${t.total}>
<p><span>${t.total}</span> ${price(selected.subtotal, locale)}<span class="quiet">${t.shippingNotIncluded}</span></p>
${postForm(visit, '/cart/checkout', html`<button class="button button-strong" type="submit">${t.settle(selected.lines.length)}</button>`)}</div>`,
	}
}

function cartLine(visit: Visit, line: ReviewedLine, selected: boolean): VNode {
	const { t, locale } = visit
	const { item, sku } = line
	const title = inLocale(item.title, locale)
	const hidden = { item: item.id, sku: sku.id }
	const takeable = line.problem !== 'off_shelf' && line.problem !== 'sold_out'
	const on = selected && line.problem === null
	return html`<p class="cart-seller">${sellerMark(item)}${inLocale(item.seller.name, locale)}</p>
<div class="cart-row">
${postForm(visit, '/cart/select', html`<button class="tick" type="submit" name="selected" value=${on ? 'no' : 'yes'} aria-pressed=${on ? 'true' : 'false'} aria-label=${on ? t.unselect(title) : t.select(title)} disabled=${line.problem !== null}>${icon('check')}</button>`, { hidden, inPlace: true })}
<a class="cart-picture" href=${itemPath(visit, item.id)} tabindex="-1" aria-hidden="true"><img src=${pictureUrl(mainPicture(item, sku), 160)} alt="" width="96" height="96" loading="lazy" /></a>
<div class="cart-words"><h2><a href=${itemPath(visit, item.id)}>${title}</a></h2><p class="quiet sku-name">${inLocale(sku.name, locale)}</p>
${problemNote(visit, line)}${changeNote(visit, line)}
<div class="cart-foot">${price(sku.price, locale)}
${takeable ? quantityForm(visit, line, hidden) : null}
${postForm(visit, '/cart/remove', html`<button class="bin" type="submit" aria-label=${t.removeNamed(title)}>${icon('bin')}</button>`, { hidden, inPlace: true })}</div></div></div>`
}

function quantityForm(visit: Visit, { quantity, sku }: ReviewedLine, hidden: Readonly<Record<string, string>>): VNode {
	const { t } = visit
	const most = Math.min(sku.stock, mostPieces)
	const button = (value: number, label: string, sign: string): VNode =>
		html`<button type="submit" name="quantity" value=${String(value)} aria-label=${label} disabled=${value < 1 || value > most}>${sign}</button>`
	return postForm(
		visit,
		'/cart/quantity',
		html`<span class="stepper">${button(quantity > most ? most : quantity - 1, t.less, '−')}<output aria-label=${t.quantity}>${quantity}</output>${button(quantity + 1, t.more, '+')}</span>`,
		{ hidden, inPlace: true },
	)
}

/** Why a line cannot be bought. */
export function problemNote({ t }: Pick<Visit, 't'>, { problem, sku }: ReviewedLine): VNode | null {
	if (problem === null) return null
	const text =
		problem === 'off_shelf' ? t.lineOffShelf : problem === 'sold_out' ? t.lineSoldOut : t.lineShort(sku.stock)
	return html`<p class="line-problem">${text}</p>`
}

/** That a line costs something else than when the buyer last saw it. */
export function changeNote(
	{ t, locale }: Pick<Visit, 't' | 'locale'>,
	{ priceChanged, priceSeen, sku }: ReviewedLine,
): VNode | null {
	if (!priceChanged) return null
	const before = priceText(priceSeen, locale)
	return html`<p class="line-change">${sku.price > priceSeen ? t.priceUp(before) : t.priceDown(before)}</p>`
}
