import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { inLocale } from '../i18n/locale.ts'
import type { Messages } from '../i18n/messages.ts'
import { field, postForm } from './form.ts'
import { icon } from './icon.ts'
import type { Page } from './layout.ts'
import { languageLink } from './list-pages.ts'
import type { Visit } from './visit.ts'

export type SignInProblem = 'wrong' | 'too_many' | 'name_invalid' | 'name_taken' | 'password_short' | 'password_long'

export type SignInFacts = {
	/** Where to go afterwards, a path of this shop. */
	readonly next: string
	readonly name: string
	readonly problem: SignInProblem | null
	readonly demo: { readonly name: string; readonly password: string }
}

/** The page where the shop's own account is asked for. */
export function signInPage(visit: Visit, { next, name, problem, demo }: SignInFacts): Page {
	const { t, locale, profile } = visit
	const shop = inLocale(profile.name, locale)
	const form = html`${problem ? html`<p class="notice notice-bad" role="alert">${problemText(t, problem)}</p>` : null}
${field({ name: 'name', label: t.accountName, value: name, autocomplete: 'username', maxlength: 64 })}
${field({ name: 'password', label: t.password, type: 'password', autocomplete: 'current-password' })}
<button class="button button-strong button-wide" type="submit">${t.login}</button>`
	return {
		title: t.login,
		screen: 'sign-in',
		bottom: null,
		body: html`<div class="panel sign-in"><h2>${t.loginWith(shop)}</h2><p class="quiet">${icon('shield')}${t.loginPrivacy}</p>
${postForm(visit, '/login', form, { hidden: { next } })}
<p class="demo"><strong>${t.demoAccount}</strong><br />${t.demoAccountHint(demo.name, demo.password)}</p>
<p>${t.noAccount} <a href="/register?next=${encodeURIComponent(next)}">${t.register}</a></p></div>`,
	}
}

/** The page where an account at the shop is opened. */
export function registerPage(visit: Visit, { next, name, problem }: Omit<SignInFacts, 'demo'>): Page {
	const { t, locale, profile } = visit
	const aboutName = problem === 'name_invalid' || problem === 'name_taken'
	const text = problem ? problemText(t, problem) : undefined
	const form = html`${field({ name: 'name', label: t.accountName, value: name, autocomplete: 'username', hint: t.nameRule, problem: aboutName ? text : undefined, maxlength: 64 })}
${field({ name: 'password', label: t.password, type: 'password', autocomplete: 'new-password', hint: t.passwordRule, problem: aboutName ? undefined : text, maxlength: 200 })}
<button class="button button-strong button-wide" type="submit">${t.register}</button>`
	return {
		title: t.register,
		screen: 'sign-in',
		bottom: null,
		body: html`<div class="panel sign-in"><h2>${t.registerAt(inLocale(profile.name, locale))}</h2><p class="quiet">${icon('shield')}${t.loginPrivacy}</p>
${postForm(visit, '/register', form, { hidden: { next } })}
<p>${t.haveAccount} <a href="/login?next=${encodeURIComponent(next)}">${t.login}</a></p></div>`,
	}
}

/** A person's own page at the shop. */
export function mePage(visit: Visit): Page {
	const { t, account } = visit
	const tile = (href: string, name: Parameters<typeof icon>[0], label: string): VNode =>
		html`<li><a href=${href}>${icon(name)}<span>${label}</span>${icon('next')}</a></li>`
	return {
		title: t.me,
		screen: 'me',
		body: html`<section class="me-head"><span class="mark mark-large" aria-hidden="true">${[...(account?.name ?? '?')][0] ?? ''}</span><p>${account ? t.hello(account.name) : t.notLoggedIn}</p>${
			account ? null : html`<a class="button" href="/login?next=%2Fme">${t.login}</a>`
		}</section>
<ul class="panel me-list">${tile('/orders', 'order', t.orders)}${tile('/addresses', 'pin', t.addresses)}${tile('/favourites', 'star', t.favourites)}${tile('/cart', 'cart', t.cart)}${tile('/service', 'chat', t.service)}</ul>
<p class="me-language">${languageLink(visit)}</p>
${account ? postForm(visit, '/logout', html`<button class="button button-wide" type="submit">${t.logout}</button>`, { class: 'me-logout' }) : null}`,
	}
}

/** The shop's help page. */
export function servicePage(visit: Visit): Page {
	const { t } = visit
	return {
		title: t.serviceTitle,
		screen: 'service',
		body: html`<div class="panel"><p>${t.serviceIntro}</p></div><div class="panel faq">${t.faq.map(([question, answer]) => html`<details open><summary>${question}</summary><p>${answer}</p></details>`)}</div>`,
	}
}

/** A page that says one thing: something is missing, over or broken. */
export function noticePage(visit: Visit, title: string, hint: string): Page {
	return {
		title,
		screen: 'notice',
		body: html`<div class="empty"><span class="empty-art" aria-hidden="true"></span><p class="empty-title">${title}</p><p>${hint}</p><a class="button button-strong" href="/">${visit.t.goShopping}</a></div>`,
	}
}

function problemText(t: Messages, problem: SignInProblem): string {
	const texts: Readonly<Record<SignInProblem, string>> = {
		wrong: t.loginWrong,
		too_many: t.loginTooMany,
		name_invalid: t.nameInvalid,
		name_taken: t.nameTaken,
		password_short: t.passwordShort,
		password_long: t.passwordLong,
	}
	return texts[problem]
}
