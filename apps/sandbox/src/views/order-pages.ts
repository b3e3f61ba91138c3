import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { inLocale } from '../i18n/locale.ts'
import type { Messages } from '../i18n/messages.ts'
import type { OrderLine, OrderRow } from '../orders/order.ts'
import type { OrderState } from '../orders/order-state.ts'
import type { PaymentHandler } from '../payment/index.ts'
import { addressLines } from './address-pages.ts'
import { postForm } from './form.ts'
import { itemPath } from './item-card.ts'
import type { Page } from './layout.ts'
import { emptyState } from './list-pages.ts'
import { pictureUrl } from './picture-url.ts'
import { price, priceText, timeText } from './price.ts'
import type { Visit } from './visit.ts'

/** A person's orders, all or those in one state. */
export function ordersPage(visit: Visit, orders: readonly OrderRow[], state: OrderState | null): Page {
	const { t } = visit
	const tabs: readonly (readonly [OrderState | null, string])[] = [
		[null, t.allOrders],
		['created', t.tabCreated],
		['paid', t.tabPaid],
		['shipped', t.tabShipped],
		['completed', t.tabCompleted],
	]
	return {
		title: t.orders,
		screen: 'orders',
		body: html`<nav class="sorts" aria-label=${t.orders}><ul>${tabs.map(
			([tab, label]) =>
				html`<li><a href=${tab ? `/orders?state=${tab}` : '/orders'} aria-current=${tab === state ? 'true' : undefined}>${label}</a></li>`,
		)}</ul></nav>
${orders.length === 0 ? emptyState(t.noOrders, t.cartEmptyHint, html`<a class="button" href="/">${t.goShopping}</a>`) : html`<ul class="orders narrow">${orders.map((order) => html`<li class="panel">${orderTile(visit, order)}</li>`)}</ul>`}`,
	}
}

/** What went wrong with an order, as its address says. */
export const orderProblems = ['pay', 'refund', 'unanswered'] as const
export type OrderProblem = (typeof orderProblems)[number]

export type OrderFacts = {
	readonly order: OrderRow
	readonly payments: readonly PaymentHandler[]
	readonly problem: OrderProblem | null
	/** The buyer has come back from a wallet that has not answered yet: the ask that comes next, or null. */
	readonly asking: number | null
}

/** One order: where it stands and what can be done about it. */
export function orderPage(visit: Visit, { order, payments, problem, asking }: OrderFacts): Page {
	const { t, locale } = visit
	const isChecking = asking !== null && order.state === 'created'
	const isPayable = order.state === 'created' && !isChecking
	return {
		title: t.order,
		screen: 'order',
		...(isPayable ? { bottom: payBar(visit, order) } : {}),
		scripts: ['order'],
		head: [
			order.state === 'created' || order.state === 'paid'
				? html`<meta name="order-version" content=${`${order.id} ${order.version}`} />`
				: null,
			isChecking
				? html`<meta http-equiv="refresh" content=${`3;url=/orders/${order.id}/return?ask=${asking}`} />`
				: null,
		],
		body: html`<div class="narrow">
${problem ? html`<p class="notice notice-bad" role="alert">${problemText(t, problem)}</p>` : null}
<section class="state state-${order.state}"><h2>${isChecking ? t.checkingPayment : stateText(t, order.state)}</h2><p>${isChecking ? t.checkingHint : hintText(visit, order)}</p></section>
<section class="panel" aria-label=${t.shippingTo}>${addressLines(visit, order.address)}</section>
<section class="panel" aria-label=${t.items}><ul class="lines">${order.lines.map((line) => html`<li>${orderLine(visit, line)}</li>`)}</ul>
<dl class="sums"><div><dt>${t.shippingLabel}</dt><dd>${order.shipping === 0 ? t.shippingFree : priceText(order.shipping, locale)}</dd></div><div class="sum-total"><dt>${t.total}</dt><dd>${price(order.total, locale)}</dd></div></dl></section>
${orderFactList(visit, order)}
${isPayable ? payForm(visit, order, payments) : null}
<div class="order-actions">${orderActions(visit, order)}</div></div>`,
	}
}

function orderTile(visit: Visit, order: OrderRow): VNode {
	const { t, locale } = visit
	const pieces = order.lines.reduce((sum, { quantity }) => sum + quantity, 0)
	return html`<a class="order-tile" href="/orders/${order.id}"><p class="order-tile-head"><span class="quiet">${timeText(order.createdAt, locale)}</span><strong>${stateText(t, order.state)}</strong></p>
<div class="order-tile-row"><span class="order-pictures">${order.lines.slice(0, 4).map(({ picture }) => html`<img src=${pictureUrl(picture, 160)} alt="" width="72" height="72" loading="lazy" />`)}</span>${
		order.lines.length === 1
			? html`<span class="line-title">${inLocale(order.lines[0]?.title ?? { zh: '', en: '' }, locale)}</span>`
			: null
	}<span class="line-price">${price(order.total, locale)}<br /><span class="quiet">${t.pieces(pieces)}</span></span></div></a>`
}

function orderLine(visit: Visit, line: OrderLine): VNode {
	const { locale } = visit
	return html`<a class="line" href=${itemPath(visit, line.itemId)}><img src=${pictureUrl(line.picture, 160)} alt="" width="72" height="72" /><span class="line-words"><span class="line-title">${inLocale(line.title, locale)}</span><span class="quiet">${inLocale(line.skuName, locale)}</span></span><span class="line-price">${priceText(line.unitPrice, locale)}<br /><span class="quiet">×${line.quantity}</span></span></a>`
}

function orderFactList({ t, locale }: Visit, order: OrderRow): VNode {
	const row = (label: string, value: string): VNode => html`<div><dt>${label}</dt><dd>${value}</dd></div>`
	return html`<dl class="panel facts">${row(t.orderId, order.id)}${row(t.orderedAt, timeText(order.createdAt, locale))}${order.note ? row(t.note, order.note) : null}${
		order.payment
			? html`${row(t.paidAt, timeText(order.payment.paidAt, locale))}${row(t.paidWith, t[order.payment.handler])}${row(t.transactionId, order.payment.transactionId)}`
			: null
	}</dl>`
}

function payForm(visit: Visit, order: OrderRow, payments: readonly PaymentHandler[]): VNode {
	const { t } = visit
	const options = payments.map(
		(handler) =>
			html`<label class="option"><input type="radio" name="handler" value=${handler} checked=${handler === order.handler} /><span class="pay pay-${handler}">${t[handler]}</span></label>`,
	)
	return postForm(
		visit,
		`/orders/${order.id}/pay`,
		html`<fieldset class="panel"><legend>${t.payBy}</legend>${options}</fieldset>`,
		{ id: 'pay' },
	)
}

function payBar({ t, locale }: Visit, order: OrderRow): VNode {
	return html`<div class="settle" role="region" aria-label=${t.pay}><p><span>${t.total}</span> ${price(order.total, locale)}</p><button class="button button-strong" type="submit" form="pay">${t.payNow(priceText(order.total, locale))}</button></div>`
}

function orderActions(visit: Visit, order: OrderRow): readonly VNode[] {
	const { t } = visit
	const action = (name: string, label: string): VNode =>
		postForm(visit, `/orders/${order.id}/${name}`, html`<button class="button" type="submit">${label}</button>`)
	const actions: VNode[] = []
	if (order.state === 'created') actions.push(action('cancel', t.cancelOrder))
	if (order.state === 'paid' || order.state === 'shipped' || order.state === 'completed')
		actions.push(refundAction(visit, order))
	if (order.state === 'shipped') actions.push(action('confirm', t.confirmReceived))
	const first = order.lines[0]
	if (first && order.state !== 'created')
		actions.push(html`<a class="button" href=${itemPath(visit, first.itemId)}>${t.buyAgain}</a>`)
	return actions
}

/** Asks once before money moves. It needs no script: the browser opens it, and one that cannot shows it at once. */
function refundAction(visit: Visit, order: OrderRow): VNode {
	const { t, locale } = visit
	const sure = html`<div class="sheet-buttons"><button class="button" type="button" popovertarget="refund" popovertargetaction="hide">${t.refundKeep}</button><button class="button button-strong" type="submit">${t.refundSure}</button></div>`
	return html`<button class="button" type="button" popovertarget="refund">${t.refund}</button>
<div class="ask" id="refund" popover="auto" role="dialog" aria-labelledby="refund-title"><h2 id="refund-title">${t.refundAsk}</h2><p>${t.refundHint(priceText(order.total, locale), t[order.payment?.handler ?? order.handler])}</p>${postForm(visit, `/orders/${order.id}/refund`, sure)}</div>`
}

function problemText(t: Messages, problem: OrderProblem): string {
	const texts: Readonly<Record<OrderProblem, string>> = {
		pay: t.payFailed,
		refund: t.refundFailed,
		unanswered: t.payUnanswered,
	}
	return texts[problem]
}

function stateText(t: Messages, state: OrderState): string {
	const texts: Readonly<Record<OrderState, string>> = {
		created: t.stateCreated,
		paid: t.statePaid,
		shipped: t.stateShipped,
		completed: t.stateCompleted,
		closed: t.stateClosed,
		refunded: t.stateRefunded,
	}
	return texts[state]
}

function hintText({ t, locale }: Visit, order: OrderRow): string {
	const texts: Readonly<Record<OrderState, string>> = {
		created: t.hintCreated(timeText(order.expiresAt, locale)),
		paid: t.hintPaid,
		shipped: t.hintShipped,
		completed: t.hintCompleted,
		closed: t.hintClosed,
		refunded: t.hintRefunded,
	}
	return texts[order.state]
}
