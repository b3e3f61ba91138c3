import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { inLocale } from '../i18n/locale.ts'
import { findSku, highestPrice, type Item, isBuyable, lowestPrice, stockOf } from '../items/item.ts'
import type { PaymentHandler } from '../payment/index.ts'
import { shippingFor } from '../shops/shop-profile.ts'
import { postForm } from './form.ts'
import { icon } from './icon.ts'
import { itemGrid, ratingText, salesText, sellerMark } from './item-card.ts'
import { cartLink, type Page } from './layout.ts'
import { pictureUrl } from './picture-url.ts'
import { price, priceText } from './price.ts'
import { productHead } from './product-head.ts'
import { reviewList } from './review-list.ts'
import { shareSheet } from './share-sheet.ts'
import { appSheet, skuSheet } from './sku-sheet.ts'
import type { Visit } from './visit.ts'

export type ProductFacts = {
	readonly item: Item
	/** The choice the address asked for, or the only one. */
	readonly skuId: string | null
	readonly favourite: boolean
	readonly related: readonly Item[]
	readonly payments: readonly PaymentHandler[]
	/** False when only the app sells. */
	readonly sells: boolean
	/** Origin of the shop, for what the page says about itself. */
	readonly shopUrl: string
	readonly said: 'added' | 'app' | 'soldout' | null
}

/** The page of one product. */
export function productPage(visit: Visit, facts: ProductFacts): Page {
	const { item, sells } = facts
	const { t, locale } = visit
	return {
		title: inLocale(item.title, locale),
		screen: 'product',
		head: productHead(visit, facts),
		scripts: ['product'],
		toast: facts.said === 'added' ? t.addedToCart : facts.said === 'soldout' ? t.stockShort : null,
		header: html`<header class="bar bar-over"><a class="bar-button" href="/" aria-label=${t.back} data-back>${icon('back')}</a><span class="bar-title"></span>${shareButton(visit, item)}${cartLink(visit)}</header>`,
		body: html`<article class="product">
${gallery(visit, item)}
<div class="product-words">
${priceBlock(visit, item)}
${titleBlock(visit, item)}
${factList(visit, facts)}
${sellerBlock(visit, item)}
</div>
<div class="product-more">
${reviewList(visit, item)}
<section class="panel" aria-labelledby="about"><h2 id="about">${t.description}</h2><p class="about">${inLocale(item.description, locale)}</p></section>
<section aria-labelledby="loved"><h2 class="heading" id="loved">${t.loved}</h2>${itemGrid(visit, facts.related, 'h3')}</section>
</div></article>
${sells ? skuSheet(visit, item, facts.skuId) : appSheet(visit, facts.said === 'app')}${shareSheet(visit, item)}`,
		bottom: bottomBar(visit, facts),
	}
}

function shareButton(visit: Visit, item: Item): VNode {
	return postForm(
		visit,
		'/share',
		html`<button class="bar-button" type="submit" aria-label=${visit.t.share}>${icon('share')}</button>`,
		{
			id: 'share-form',
			hidden: { item: item.id },
		},
	)
}

function gallery({ t, locale }: Visit, item: Item): VNode {
	const title = inLocale(item.title, locale)
	const count = item.pictures.length
	return html`<section class="gallery" aria-label=${t.gallery} data-gallery><ul tabindex="0" aria-label=${t.gallery}>${item.pictures.map(
		(key, index) =>
			html`<li><img src=${pictureUrl(key, 750)} alt=${t.pictureOf(title, index + 1)} width="750" height="750" loading=${index === 0 ? 'eager' : 'lazy'} decoding="async" /></li>`,
	)}</ul>${count > 1 ? html`<p class="gallery-count" aria-hidden="true"><span data-at>1</span>/${count}</p>` : null}</section>`
}

function priceBlock(visit: Visit, item: Item): VNode {
	const { t, locale } = visit
	const low = lowestPrice(item)
	return html`<div class="price-block"><p class="price-now">${price(low, locale)}${
		highestPrice(item) > low ? html`<span class="price-from">${t.from}</span>` : null
	}${item.listPrice ? html`<span class="price-list"><span class="visually-hidden">${t.listPrice} </span><s>${priceText(item.listPrice, locale)}</s></span>` : null}</p>
<p class="price-sold">${salesText(visit, item)}</p>
${item.priceChange ? html`<p class="price-change">${t.priceWas(priceText(item.priceChange.from, locale))}</p>` : null}</div>`
}

function titleBlock({ t, locale }: Visit, item: Item): VNode {
	return html`<div class="title-block"><h1>${item.condition ? html`<span class="tag">${inLocale(item.condition, locale)}</span>` : null}${inLocale(item.title, locale)}</h1>${
		isBuyable(item) ? null : html`<p class="sold-out-note">${t.soldOutNote}</p>`
	}</div>`
}

function factList(visit: Visit, { item, skuId, payments, sells }: ProductFacts): VNode {
	const { t, locale, profile } = visit
	const chosen = skuId ? findSku(item, skuId) : null
	const fee = shippingFor(profile, lowestPrice(item))
	const stock = stockOf(item)
	const row = (label: string, value: unknown): VNode => html`<div><dt>${label}</dt><dd>${value}</dd></div>`
	return html`<dl class="panel facts">
${sells && isBuyable(item) ? row(t.sku, html`<a href="#sku" data-open="sku"><span data-chosen>${chosen ? `${t.chosen} ${inLocale(chosen.name, locale)}` : t.chooseSku}</span>${icon('next')}</a>`) : null}
${row(t.shipsFrom, html`${inLocale(item.seller.from, locale)} · ${fee === 0 ? t.shippingFree : `${t.shippingFee(priceText(fee, locale))}（${t.shippingFreeFrom(priceText(profile.shipping.freeFrom, locale))}）`}`)}
${item.condition ? row(t.condition, inLocale(item.condition, locale)) : null}
${row(t.quantity, stock === 0 ? t.soldOut : stock <= 10 ? t.stockFew(stock) : t.stock(stock))}
${row(
	t.payMethods,
	payments.map((handler) => html`<span class="pay pay-${handler}">${t[handler]}</span>`),
)}
${row(t.service, html`<span class="promise">${icon('shield')}${t.serviceSandbox}</span>${profile.secondHand ? null : html`<span class="promise">${icon('shield')}${t.service7days}</span>`}`)}
</dl>`
}

function sellerBlock(visit: Visit, item: Item): VNode {
	const { t, locale, profile } = visit
	return html`<section class="panel seller" aria-label=${profile.secondHand ? t.seller : t.shop}>${sellerMark(item)}
<div><p class="seller-name">${inLocale(item.seller.name, locale)}</p><p class="seller-note">${ratingText(visit, item.seller)} · ${inLocale(item.seller.from, locale)}</p></div>
<a class="button button-small" href="/shop/${encodeURIComponent(item.seller.id)}">${profile.secondHand ? t.enterSeller : t.enterShop}</a></section>`
}

function bottomBar(visit: Visit, { item, favourite, sells }: ProductFacts): VNode {
	const { t, profile } = visit
	return html`<div class="buy-bar" role="region" aria-label=${t.buyNow}>
<a class="buy-small" href="/shop/${encodeURIComponent(item.seller.id)}">${icon('shop')}<span>${profile.secondHand ? t.seller : t.shop}</span></a>
<a class="buy-small" href="/service?item=${encodeURIComponent(item.id)}">${icon('chat')}<span>${profile.secondHand ? t.askSeller : t.service}</span></a>
${postForm(visit, '/favourite', html`<button class="buy-small" type="submit" name="keep" value=${favourite ? 'no' : 'yes'} aria-pressed=${favourite ? 'true' : 'false'}>${icon('star')}<span>${favourite ? t.favourited : t.favourite}</span></button>`, { hidden: { item: item.id } })}
${buyButtons(visit, item, sells)}
</div>`
}

function buyButtons({ t, profile }: Visit, item: Item, sells: boolean): VNode {
	if (!isBuyable(item)) return html`<span class="buy-pair"><span class="buy-gone">${t.soldOut}</span></span>`
	const sheet = sells ? 'sku' : 'app'
	return html`<span class="buy-pair"><a class="buy-cart" href="#${sheet}" role="button" data-open=${sheet} data-focus="cart">${t.addToCart}</a><a class="buy-now" href="#${sheet}" role="button" data-open=${sheet} data-focus="buy">${profile.secondHand ? t.wantIt : t.buyNow}</a></span>`
}
