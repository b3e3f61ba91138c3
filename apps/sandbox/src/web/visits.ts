import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AccountStore } from '../accounts/account-store.ts'
import type { Session, SessionStore } from '../accounts/session-store.ts'
import type { CartStore } from '../carts/cart-store.ts'
import { type Locale, parseLocale, preferredLocale } from '../i18n/locale.ts'
import { messagesIn } from '../i18n/messages.ts'
import type { ShopProfile } from '../shops/shop-profile.ts'
import type { Visit } from '../views/visit.ts'

/** A visit with what the server alone knows of it. */
export type OpenVisit = Visit & { readonly cookie: string; readonly session: Session }

export type Visits = {
	/** Says who is asking, giving a first-time visitor a cookie. */
	open(request: FastifyRequest, reply: FastifyReply): OpenVisit
	/** Gives the browser another session. */
	setSession(reply: FastifyReply, cookie: string): void
	setLocale(reply: FastifyReply, locale: Locale): void
	/** Whether the browser has chosen a language here before. */
	hasLocale(request: FastifyRequest): boolean
}

export type VisitsOptions = {
	readonly profile: ShopProfile
	readonly sessions: SessionStore
	readonly accounts: Pick<AccountStore, 'find'>
	readonly carts: Pick<CartStore, 'count'>
	readonly chatOrigins: readonly string[]
}

const sessionCookie = '__Host-session'
const localeCookie = '__Host-lang'
/** Kept also in a frame of another site: partitioned by the site that frames it. */
const cookieOptions = {
	path: '/',
	secure: true,
	httpOnly: true,
	sameSite: 'none',
	partitioned: true,
	maxAge: 30 * 24 * 3600,
} as const

/** Who comes to one shop, told by its own cookies. */
export function createVisits({ profile, sessions, accounts, carts, chatOrigins }: VisitsOptions): Visits {
	const setSession = (reply: FastifyReply, cookie: string): void =>
		void reply.setCookie(sessionCookie, cookie, cookieOptions)
	const setLocale = (reply: FastifyReply, locale: Locale): void =>
		void reply.setCookie(localeCookie, locale, cookieOptions)
	const cookieOf = (request: FastifyRequest, reply: FastifyReply): string => {
		const known = request.cookies[sessionCookie]
		if (known && /^[\w-]{32}$/.test(known)) return known
		const minted = sessions.mint()
		setSession(reply, minted)
		return minted
	}
	return {
		setSession,
		setLocale,
		hasLocale: (request) => request.cookies[localeCookie] !== undefined,
		open: (request, reply) => {
			const cookie = cookieOf(request, reply)
			const session = sessions.read(cookie)
			const account = session.accountId === null ? null : accounts.find(session.accountId)
			const owner = account ? (`account:${account.id}` as const) : (`visit:${session.key}` as const)
			const asked = askedLocale(request)
			if (asked) setLocale(reply, asked)
			const locale =
				asked ??
				parseLocale(request.cookies[localeCookie] ?? '') ??
				preferredLocale(request.headers['accept-language'] ?? '')
			return {
				profile,
				locale,
				t: messagesIn(locale),
				account,
				owner,
				cartCount: carts.count(owner),
				formToken: sessions.formToken(cookie),
				here: request.method === 'GET' ? request.url : '/',
				chatOrigins,
				cookie,
				session,
			}
		},
	}
}

function askedLocale(request: FastifyRequest): Locale | null {
	const asked = new URL(request.url, 'http://shop.invalid').searchParams.get('lang')
	return asked === null ? null : parseLocale(asked)
}
