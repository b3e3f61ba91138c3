import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import { inLocale } from '../i18n/locale.ts'
import { findSku, type Item, lowestPrice, type Sku, stockOf } from '../items/item.ts'
import { postForm } from './form.ts'
import { icon } from './icon.ts'
import { mainPicture, pictureUrl } from './picture-url.ts'
import { price, priceText } from './price.ts'
import type { Visit } from './visit.ts'

/** Most pieces of one choice somebody may buy at once. */
export const mostPieces = 20

/** The sheet where a choice and a quantity are made; it sends the form to the cart or straight to the review. */
export function skuSheet(visit: Visit, item: Item, skuId: string | null): VNode {
	const { t, locale, profile } = visit
	const first = item.skus.find(({ stock }) => stock > 0)
	const chosen = (skuId ? findSku(item, skuId) : null) ?? first ?? null
	const content = html`<div class="sheet-head"><img data-picture src=${pictureUrl(mainPicture(item, chosen), 160)} alt="" width="96" height="96" />
<div><p data-price>${price(chosen?.price ?? lowestPrice(item), locale)}</p><p class="quiet" data-stock>${t.stock(chosen?.stock ?? stockOf(item))}</p><p class="quiet"><span>${t.chosen}</span> <span data-sku-name>${chosen ? inLocale(chosen.name, locale) : ''}</span></p></div></div>
<fieldset class="choices"><legend>${t.sku}</legend>${item.skus.map((sku) => skuChoice(visit, item, sku, sku.id === chosen?.id))}</fieldset>
<div class="amount"><label for="quantity">${t.quantity}</label>${stepper(visit, chosen)}</div>
<div class="sheet-buttons"><button class="buy-cart" type="submit" formaction="/cart/add" data-cart>${t.addToCart}</button><button class="buy-now" type="submit" data-buy>${profile.secondHand ? t.wantIt : t.buyNow}</button></div>`
	return sheet(visit, {
		id: 'sku',
		title: t.chooseSku,
		content: postForm(visit, '/buy', content, { hidden: { item: item.id } }),
	})
}

/** The sheet that sends buyers to the app, where only the app sells. */
export function appSheet(visit: Visit, open: boolean): VNode {
	const { t, locale, profile } = visit
	const app = inLocale(profile.appName, locale)
	const content = html`<p>${t.appOnlyText(app)}</p><form method="dialog"><button class="button button-wide" type="submit">${t.gotIt}</button></form>`
	return sheet(visit, { id: 'app', title: t.appOnlyTitle(app), content, open })
}

/** A panel that slides over the page; without scripts its address (`#id`) shows it. */
export function sheet(
	{ t }: Pick<Visit, 't'>,
	{ id, title, content, open }: { id: string; title: string; content: ComponentChildren; open?: boolean },
): VNode {
	return html`<dialog class="sheet" id=${id} aria-labelledby="${id}-title" data-open-now=${open ? '' : undefined}>
<div class="sheet-bar"><h2 id="${id}-title">${title}</h2><a class="bar-button" href="#content" role="button" aria-label=${t.close} data-close>${icon('close')}</a></div>
${content}</dialog>`
}

function skuChoice({ t, locale }: Visit, item: Item, sku: Sku, chosen: boolean): VNode {
	const name = inLocale(sku.name, locale)
	return html`<label class="choice"><input type="radio" name="sku" value=${sku.id} checked=${chosen} disabled=${sku.stock === 0} required
	data-name=${name} data-price-text=${priceText(sku.price, locale)} data-stock-text=${t.stock(sku.stock)} data-picture-url=${pictureUrl(mainPicture(item, sku), 160)} data-most=${Math.min(sku.stock, mostPieces)} />
<span>${name}${sku.stock === 0 ? html` <small>${t.soldOut}</small>` : null}</span></label>`
}

function stepper({ t }: Visit, chosen: Sku | null): VNode {
	return html`<span class="stepper"><button type="button" data-step="-1" aria-label=${t.less}>−</button><input id="quantity" name="quantity" type="number" inputmode="numeric" min="1" max=${Math.max(1, Math.min(chosen?.stock ?? 1, mostPieces))} value="1" required /><button type="button" data-step="1" aria-label=${t.more}>+</button></span>`
}
