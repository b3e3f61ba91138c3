import { formatMoney } from '@hutong/money'
import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type { Locale } from '../i18n/locale.ts'

/** An amount of fen as people read it: `¥129.00`. */
export function priceText(fen: number, locale: Locale): string {
	return formatMoney({ amount: fen, currency: 'CNY' }, locale)
}

/** An amount of fen with its whole yuan large. */
export function price(fen: number, locale: Locale): VNode {
	const [whole = '', cents] = priceText(fen, locale).split('.')
	return html`<span class="price"><span class="price-sign">${whole.slice(0, 1)}</span><span class="price-whole">${whole.slice(1)}</span>${
		cents && cents !== '00' ? html`<span class="price-cents">.${cents}</span>` : null
	}</span>`
}

/** A count as shops write it: `1.2万`, `12K`. */
export function countText(count: number, locale: Locale): string {
	return new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(count)
}

/** A time as people of the shop read it: day and minute in Beijing. */
export function timeText(iso: string, locale: Locale): string {
	const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' })
	return format.format(new Date(iso))
}
