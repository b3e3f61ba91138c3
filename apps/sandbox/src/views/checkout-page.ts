import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type { Address } from '../accounts/address-store.ts'
import type { Checkout } from '../checkout/checkout-store.ts'
import type { Review, ReviewedLine } from '../checkout/review-checkout.ts'
import { inLocale } from '../i18n/locale.ts'
import type { Messages } from '../i18n/messages.ts'
import type { PaymentHandler } from '../payment/index.ts'
import { addressLines } from './address-pages.ts'
import { changeNote, problemNote } from './cart-page.ts'
import { postForm } from './form.ts'
import { sellerMark } from './item-card.ts'
import type { Page } from './layout.ts'
import { mainPicture, pictureUrl } from './picture-url.ts'
import { price, priceText } from './price.ts'
import type { Visit } from './visit.ts'

export const checkoutProblems = ['address', 'payment', 'price', 'stock', 'unavailable'] as const

export type CheckoutProblem = (typeof checkoutProblems)[number]

export type CheckoutFacts = {
	readonly checkout: Checkout
	readonly review: Review
	readonly addresses: readonly Address[]
	readonly payments: readonly PaymentHandler[]
	readonly problem: CheckoutProblem | null
}

/** The last look before an order: where to, what, how much, paid how. */
export function checkoutPage(visit: Visit, { checkout, review, addresses, payments, problem }: CheckoutFacts): Page {
	const { t, locale } = visit
	const form = html`${problem ? html`<p class="notice notice-bad" role="alert">${problemText(t, problem)}</p>` : null}
${review.priceChanged && problem !== 'price' ? html`<p class="notice" role="status">${t.priceChanged}</p>` : null}
${addressChoice(visit, checkout, addresses)}
<section class="panel" aria-labelledby="items"><h2 id="items">${t.items}</h2><ul class="lines">${review.lines.map((line) => html`<li>${reviewLine(visit, line)}</li>`)}</ul>
<dl class="sums"><div><dt>${t.subtotal}</dt><dd>${priceText(review.subtotal, locale)}</dd></div><div><dt>${t.shippingLabel}</dt><dd>${review.shipping === 0 ? t.shippingFree : priceText(review.shipping, locale)}</dd></div></dl>
${noteField(t, checkout.note)}</section>
${payChoice(visit, checkout, payments)}
${review.priceChanged ? html`<label class="panel check"><input type="checkbox" name="agree_price" value="yes" /> ${t.agreePrice(priceText(review.total, locale))}</label>` : null}
<div class="settle"><p><span>${t.total}</span> ${price(review.total, locale)}<span class="quiet">${t.pieces(review.lines.reduce((sum, { quantity }) => sum + quantity, 0))}</span></p>
<button class="button button-strong" type="submit" disabled=${!review.buyable}>${t.submitOrder}</button></div>`
	return {
		title: t.review,
		screen: 'checkout',
		bottom: null,
		body: html`<div class="narrow">${postForm(visit, `/checkout/${checkout.id}`, form, { hidden: { total: review.total } })}</div>`,
	}
}

function addressChoice(visit: Visit, checkout: Checkout, addresses: readonly Address[]): VNode {
	const { t } = visit
	// A button, not a link: what was chosen so far goes along.
	const add = html`<button class="button button-wide" type="submit" formaction="/checkout/${checkout.id}/address" formnovalidate>${t.addAddress}</button>`
	if (addresses.length === 0) {
		return html`<section class="panel" aria-labelledby="ship"><h2 id="ship">${t.shippingTo}</h2><p class="quiet">${t.noAddresses}</p>${add}</section>`
	}
	const chosen = addresses.find(({ id }) => id === checkout.addressId) ?? addresses[0]
	return html`<fieldset class="panel"><legend>${t.shippingTo}</legend>${addresses.map(
		(address) =>
			html`<label class="option"><input type="radio" name="address" value=${address.id} checked=${address.id === chosen?.id} />${addressLines(visit, address)}</label>`,
	)}${add}</fieldset>`
}

/** One thing of an order being reviewed. */
function reviewLine(visit: Visit, line: ReviewedLine): VNode {
	const { t, locale } = visit
	const { item, sku, quantity } = line
	return html`<p class="cart-seller">${sellerMark(item)}${inLocale(item.seller.name, locale)}</p><div class="line"><img src=${pictureUrl(mainPicture(item, sku), 160)} alt="" width="72" height="72" /><div class="line-words"><p class="line-title">${inLocale(item.title, locale)}</p><p class="quiet">${inLocale(sku.name, locale)}</p>${problemNote(visit, line)}${changeNote(visit, line)}</div><p class="line-price">${priceText(sku.price, locale)}<br /><span class="quiet">×${quantity}</span></p><span class="visually-hidden">${t.quantity} ${quantity}</span></div>`
}

function noteField(t: Messages, note: string): VNode {
	return html`<div class="field field-row"><label for="note">${t.note}</label><input id="note" name="note" value=${note} placeholder=${t.notePlaceholder} maxlength="200" autocomplete="off" /></div>`
}

function payChoice({ t }: Visit, checkout: Checkout, payments: readonly PaymentHandler[]): VNode {
	const chosen = payments.find((handler) => handler === checkout.handler) ?? payments[0]
	return html`<fieldset class="panel"><legend>${t.payBy}</legend>${payments.map(
		(handler) =>
			html`<label class="option"><input type="radio" name="handler" value=${handler} checked=${handler === chosen} /><span class="pay pay-${handler}">${t[handler]}</span></label>`,
	)}</fieldset>`
}

function problemText(t: Messages, problem: CheckoutProblem): string {
	const texts: Readonly<Record<CheckoutProblem, string>> = {
		address: t.mustHaveAddress,
		payment: t.mustChoosePayment,
		price: t.mustAgreePrice,
		stock: t.stockShort,
		unavailable: t.lineUnavailable,
	}
	return texts[problem]
}
