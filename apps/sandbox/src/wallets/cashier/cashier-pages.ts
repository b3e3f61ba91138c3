import { formatMoney } from '@hutong/money'
import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import type { Buyer, DemoAccount } from '../account-store.ts'
import { toBeijingTime } from '../beijing-time.ts'
import { maskedLogonId } from '../masked-logon-id.ts'
import type { Locale } from '../page/locale.ts'
import { type WalletLook, walletPage } from '../page/wallet-page.ts'
import type { Bill } from './cashier-wallet.ts'
import { type CashierWords, cashierWords } from './cashier-words.ts'

/** What every screen of the cashier knows. */
export type CashierView = {
	readonly locale: Locale
	readonly look: WalletLook
	readonly bill: Bill
	readonly formToken: string
	/** Says what went wrong with the last form. */
	readonly alert?: string
}

/** Asks who is paying; shows the demo accounts, for this is a sandbox. */
export function signInPage(view: CashierView, demo: readonly DemoAccount[]): string {
	const t = cashierWords[view.locale]
	return page(
		view,
		t.signIn(nameOf(view)),
		html`
		${billSheet(view, t)}
		<section class="sheet">
			<h2>${t.signIn(nameOf(view))}</h2>
			${alert(view)}
			<form method="post" action=${`${pathOf(view)}/sign-in`}>
				${token(view)}
				<label>${t.account(nameOf(view))}<input name="account" type="text" required maxlength="100" autocomplete="username" autocapitalize="none" spellcheck=${false} value=${demo[0]?.logonId} /></label>
				<label>${t.password}<input name="password" type="password" required maxlength="100" autocomplete="current-password" /></label>
				<button class="primary" type="submit">${t.next}</button>
			</form>
			<a class="quiet" href=${view.bill.quitUrl}>${t.cancel}</a>
			<div class="demo"><h3>${t.demo}</h3><ul>${demo.map(({ logonId, password, pin }) => html`<li>${t.demoRow(logonId, password, pin)}</li>`)}</ul></div>
		</section>`,
	)
}

/** Asks for the payment password; nothing moves before. */
export function confirmPage(view: CashierView, buyer: Buyer, demo: readonly DemoAccount[]): string {
	const t = cashierWords[view.locale]
	const pin = demo.find(({ logonId }) => logonId === buyer.logonId)?.pin
	return page(
		view,
		t.cashier,
		html`
		${billSheet(view, t)}
		<section class="sheet">
			<dl>
				<div><dt>${t.payer}</dt><dd>${maskedLogonId(buyer.logonId)}</dd></div>
				<div><dt>${t.method}</dt><dd>${t.balance(money(buyer.balance, view.locale))}</dd></div>
			</dl>
			${alert(view)}
			<form method="post" action=${`${pathOf(view)}/pay`}>
				${token(view)}
				<label>${t.pin}<input class="pin" name="pin" type="password" inputmode="numeric" pattern="[0-9]{6}" minlength="6" maxlength="6" required autocomplete="off" aria-describedby="pin-hint" /></label>
				<p id="pin-hint" class="hint">${t.pinHint}${pin ? html` · ${t.demoPin}: <b>${pin}</b>` : null}</p>
				<button class="primary" type="submit">${t.confirm(money(view.bill.total, view.locale))}</button>
			</form>
			<div class="row">
				<a class="quiet" href=${view.bill.quitUrl}>${t.cancel}</a>
				<form method="post" action=${`${pathOf(view)}/sign-out`}>${token(view)}<button class="quiet" type="submit">${t.otherAccount}</button></form>
			</div>
		</section>`,
	)
}

/** Says that it is paid, and leads back. */
export function paidPage(view: CashierView, returnUrl: string): string {
	const t = cashierWords[view.locale]
	return page(
		view,
		t.paidTitle,
		html`
		<section class="sheet done">
			<p class="mark" aria-hidden="true">✓</p>
			<h1>${t.paidTitle}</h1>
			<p class="amount">${money(view.bill.total, view.locale)}</p>
			<p>${t.paidTo(view.bill.merchantName[view.locale])}</p>
			<a class="primary" href=${returnUrl}>${t.back}</a>
		</section>`,
	)
}

/** Says that this trade takes no money any more. */
export function closedPage(view: CashierView): string {
	const t = cashierWords[view.locale]
	return page(
		view,
		t.closedTitle,
		html`
		<section class="sheet done">
			<h1>${t.closedTitle}</h1>
			<p>${t.closedText}</p>
			<a class="primary" href=${view.bill.quitUrl}>${t.back}</a>
		</section>`,
	)
}

/** Says why there is nothing to pay; `code` is the wallet's own word for it. */
export function refusalPage(look: WalletLook, locale: Locale, why: 'refused' | 'unknown', code?: string): string {
	const t = cashierWords[locale]
	const title = why === 'refused' ? t.refusedTitle : t.unknownTitle
	const text = why === 'refused' ? t.refusedText : t.unknownText
	const body = html`<section class="sheet done"><h1>${title}</h1><p>${text}</p>${code ? html`<p class="hint"><code>${code}</code></p>` : null}</section>`
	return walletPage({ look, locale, title, path: '', body: fragment(body) })
}

function page(view: CashierView, title: string, body: ComponentChildren): string {
	return walletPage({ look: view.look, locale: view.locale, title, path: pathOf(view), body: fragment(body) })
}

function fragment(body: ComponentChildren): VNode {
	return html`<div class="screen">${body}</div>`
}

function billSheet({ bill, locale }: CashierView, t: CashierWords): VNode {
	return html`<section class="bill">
		<h1>${t.payTo(bill.merchantName[locale])}</h1>
		<p class="amount" aria-label=${t.amount}>${money(bill.total, locale)}</p>
		<dl>
			<div><dt>${t.item}</dt><dd dir="auto">${bill.subject}</dd></div>
			<div><dt>${t.orderNo}</dt><dd>${bill.number}</dd></div>
			<div><dt>${t.expires}</dt><dd>${t.beijingTime(toBeijingTime(new Date(bill.expiresAt)).slice(0, 16))}</dd></div>
		</dl>
	</section>`
}

function alert({ alert: text }: CashierView): VNode | null {
	return text ? html`<p class="alert" role="alert">${text}</p>` : null
}

function token({ formToken }: CashierView): VNode {
	return html`<input type="hidden" name="form_token" value=${formToken} />`
}

function nameOf({ look, locale }: CashierView): string {
	return look.name[locale]
}

function pathOf({ bill }: CashierView): string {
	return `/cashier/${bill.token}`
}

function money(amount: number, locale: Locale): string {
	return formatMoney({ amount, currency: 'CNY' }, locale)
}
