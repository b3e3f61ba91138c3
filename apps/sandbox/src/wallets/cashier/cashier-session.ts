import type { FastifyReply, FastifyRequest } from 'fastify'
import { chooseLocale, type Locale } from '../page/locale.ts'
import { sessionLife, type WalletSession } from '../session-store.ts'
import type { CashierWallet } from './cashier-wallet.ts'

type Named = Pick<CashierWallet, 'name'>
type WithSessions = Pick<CashierWallet, 'name' | 'sessions'>

const cookieName = ({ name }: Named) => `__Host-${name}_session`
const languageName = ({ name }: Named) => `__Host-${name}_lang`

/** Cookies that work in a frame of another site and stay apart for each site around it (CHIPS). */
const cookieOptions = {
	path: '/',
	secure: true,
	httpOnly: true,
	sameSite: 'none',
	partitioned: true,
	maxAge: sessionLife / 1000,
} as const

/** The session of a browser, begun when it has none. */
export function sessionOf(request: FastifyRequest, reply: FastifyReply, wallet: WithSessions): WalletSession {
	return wallet.sessions.find(request.cookies[cookieName(wallet)]) ?? beginSession(reply, wallet, null)
}

/** Begins a session under a new key, as every change of who is signed in does. */
export function beginSession(reply: FastifyReply, wallet: WithSessions, buyerId: string | null): WalletSession {
	const { key, session } = wallet.sessions.begin(buyerId)
	reply.setCookie(cookieName(wallet), key, cookieOptions)
	return session
}

/** The session a form came from; null when this wallet showed that form to nobody, or to another browser. */
export function sessionOfForm(request: FastifyRequest, wallet: WithSessions): WalletSession | null {
	const session = wallet.sessions.find(request.cookies[cookieName(wallet)])
	return session && fieldOf(request, 'form_token') === session.formToken ? session : null
}

/** A field of a posted form; empty when it is not there or not one text. */
export function fieldOf(request: FastifyRequest, name: string): string {
	const body: unknown = request.body
	// A posted form is an object of texts, or of lists when a name comes twice.
	const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined
	return typeof value === 'string' ? value : ''
}

/** The language of a page; a choice in the address is kept. */
export function localeOf(request: FastifyRequest, reply: FastifyReply, wallet: Named): Locale {
	// A query is an object of texts, or of lists when a name comes twice.
	const asked = (request.query as Record<string, unknown>)['lang']
	const locale = chooseLocale(asked, request.cookies[languageName(wallet)], request.headers['accept-language'])
	if (asked !== undefined) reply.setCookie(languageName(wallet), locale, cookieOptions)
	return locale
}
