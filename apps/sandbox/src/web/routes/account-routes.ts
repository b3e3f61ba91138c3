import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Account, AccountStore } from '../../accounts/account-store.ts'
import type { SessionStore } from '../../accounts/session-store.ts'
import type { CartStore } from '../../carts/cart-store.ts'
import { demoAccount } from '../../demo/demo-account.ts'
import { mePage, registerPage, signInPage } from '../../views/account-pages.ts'
import { formOf, parseNext, queryOf } from '../form.ts'
import type { Reception } from '../reception.ts'
import type { OpenVisit, Visits } from '../visits.ts'

export type AccountOptions = {
	readonly reception: Reception
	readonly visits: Pick<Visits, 'setSession'>
	readonly accounts: AccountStore
	readonly sessions: SessionStore
	readonly carts: Pick<CartStore, 'merge'>
}

/** Signing in, opening an account, signing out. */
export function registerAccountRoutes(app: FastifyInstance, options: AccountOptions): void {
	const { reception, visits, accounts, sessions, carts } = options
	const welcome = (reply: FastifyReply, visit: OpenVisit, account: Account, next: string): FastifyReply => {
		carts.merge(visit.owner, `account:${account.id}`)
		visits.setSession(reply, sessions.signIn(visit.cookie, account.id))
		return reception.goTo(reply, next)
	}
	app.get('/login', (request, reply) => {
		const visit = reception.open(request, reply)
		const next = parseNext(queryOf(request).text('next'))
		if (visit.account) return reception.goTo(reply, next)
		return reception.page(reply, visit, signInPage(visit, { next, name: '', problem: null, demo: demoAccount }))
	})
	app.post('/login', async (request, reply) => {
		const visit = reception.open(request, reply)
		const form = formOf(request)
		const next = parseNext(form.text('next'))
		const name = form.text('name').slice(0, 64)
		const signedIn = await accounts.signIn(name, form.text('password'))
		if (signedIn.ok) return welcome(reply, visit, signedIn.account, next)
		const status = signedIn.reason === 'too_many' ? 429 : 401
		return reception.page(
			reply,
			visit,
			signInPage(visit, { next, name, problem: signedIn.reason, demo: demoAccount }),
			status,
		)
	})
	app.get('/register', (request, reply) => {
		const visit = reception.open(request, reply)
		return reception.page(
			reply,
			visit,
			registerPage(visit, { next: parseNext(queryOf(request).text('next')), name: '', problem: null }),
		)
	})
	app.post('/register', async (request, reply) => {
		const visit = reception.open(request, reply)
		const form = formOf(request)
		const next = parseNext(form.text('next'))
		const name = form.text('name').slice(0, 64)
		const registered = await accounts.register(name, form.text('password'))
		if (registered.ok) return welcome(reply, visit, registered.account, next)
		return reception.page(reply, visit, registerPage(visit, { next, name, problem: registered.reason }), 422)
	})
	app.post('/logout', (request, reply) => {
		const visit = reception.open(request, reply)
		sessions.end(visit.cookie)
		visits.setSession(reply, sessions.mint())
		return reception.goTo(reply, '/')
	})
	app.get('/me', (request, reply) => {
		const visit = reception.open(request, reply)
		return reception.page(reply, visit, mePage(visit))
	})
}
