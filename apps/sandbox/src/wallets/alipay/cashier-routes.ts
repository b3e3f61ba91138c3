import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { DemoAccount, SecretVerdict } from '../account-store.ts'
import type { SessionStore, WalletSession } from '../session-store.ts'
import type { AlipayDesk } from './alipay-desk.ts'
import { type AlipayWords, alipayWords } from './alipay-words.ts'
import { type CashierView, closedPage, confirmPage, paidPage, refusalPage, signInPage } from './cashier-pages.ts'
import { beginSession, fieldOf, localeOf, sessionOf, sessionOfForm } from './cashier-session.ts'
import type { MerchantStore } from './merchant-store.ts'
import { returnAddress } from './return-address.ts'
import type { Trade } from './trade.ts'

export type CashierOptions = {
	readonly desk: AlipayDesk
	readonly merchants: MerchantStore
	readonly sessions: SessionStore
	readonly demoAccounts: readonly DemoAccount[]
	readonly privateKey: string
	readonly now: () => Date
}

type CashierRequest = FastifyRequest<{ Params: { token: string } }>

/** The pages on which a buyer signs in and pays. Nothing moves without the payment password. */
export function registerCashier(app: FastifyInstance, options: CashierOptions): void {
	const { desk, sessions } = options

	app.get('/cashier/:token', (request: CashierRequest, reply) => {
		const trade = desk.trades.findByToken(request.params.token)
		if (!trade) return notThere(request, reply)
		return show(request, reply, trade, sessionOf(request, reply, sessions))
	})

	app.post('/cashier/:token/sign-in', (request: CashierRequest, reply) =>
		withForm(request, reply, async (trade, session) => {
			const verdict = await desk.accounts.check(
				'password',
				fieldOf(request, 'account').trim(),
				fieldOf(request, 'password'),
			)
			if (!verdict.ok) return show(request, reply, trade, session, (t) => refusedSecret(t.wrongPassword, t, verdict))
			sessions.end(session)
			beginSession(reply, sessions, verdict.buyer.buyerId)
			return reply.redirect(pathOf(trade), 303)
		}),
	)

	app.post('/cashier/:token/sign-out', (request: CashierRequest, reply) =>
		withForm(request, reply, async (trade, session) => {
			sessions.end(session)
			beginSession(reply, sessions, null)
			return reply.redirect(pathOf(trade), 303)
		}),
	)

	app.post('/cashier/:token/pay', (request: CashierRequest, reply) =>
		withForm(request, reply, async (trade, session) => {
			const refusal = await pay(trade, session, fieldOf(request, 'pin'))
			return refusal ? show(request, reply, trade, session, refusal) : reply.redirect(pathOf(trade), 303)
		}),
	)

	async function pay(trade: Trade, session: WalletSession, pin: string): Promise<((t: AlipayWords) => string) | null> {
		const buyer = session.buyerId ? desk.accounts.find(session.buyerId) : null
		if (!buyer || trade.status !== 'WAIT_BUYER_PAY') return null
		if (!/^[0-9]{6}$/.test(pin)) return (t) => t.badPin
		const verdict = await desk.accounts.check('pin', buyer.logonId, pin)
		if (!verdict.ok) return (t) => refusedSecret(t.wrongPin, t, verdict)
		return desk.pay(trade.cashierToken, buyer.buyerId) === 'balance_low' ? (t) => t.balanceLow : null
	}

	async function withForm(
		request: CashierRequest,
		reply: FastifyReply,
		act: (trade: Trade, session: WalletSession) => Promise<FastifyReply>,
	): Promise<FastifyReply> {
		const trade = desk.trades.findByToken(request.params.token)
		if (!trade) return notThere(request, reply)
		const session = sessionOfForm(request, sessions)
		if (!session) return show(request, reply, trade, sessionOf(request, reply, sessions), (t) => t.staleForm)
		return act(trade, session)
	}

	function show(
		request: FastifyRequest,
		reply: FastifyReply,
		trade: Trade,
		session: WalletSession,
		alert?: (t: AlipayWords) => string,
	): FastifyReply {
		const locale = localeOf(request, reply)
		const merchantName = options.merchants.find(trade.appId)?.name ?? ''
		const told = alert ? { alert: alert(alipayWords[locale]) } : {}
		const view: CashierView = { locale, trade, merchantName, formToken: session.formToken, ...told }
		return reply
			.code(alert ? 422 : 200)
			.type('text/html; charset=utf-8')
			.send(screenOf(view, session))
	}

	function screenOf(view: CashierView, session: WalletSession): string {
		const merchant = options.merchants.find(view.trade.appId)
		const buyer = session.buyerId ? desk.accounts.find(session.buyerId) : null
		if (view.trade.status === 'TRADE_CLOSED' && view.trade.paidAt === null) return closedPage(view)
		if (view.trade.status !== 'WAIT_BUYER_PAY' && merchant) {
			return paidPage(view, returnAddress(view.trade, merchant, { privateKey: options.privateKey, now: options.now() }))
		}
		return buyer ? confirmPage(view, buyer, options.demoAccounts) : signInPage(view, options.demoAccounts)
	}
}

function notThere(request: FastifyRequest, reply: FastifyReply): FastifyReply {
	return reply
		.code(404)
		.type('text/html; charset=utf-8')
		.send(refusalPage(localeOf(request, reply), 'unknown'))
}

function refusedSecret(
	wrong: (left: number) => string,
	t: AlipayWords,
	verdict: SecretVerdict & { ok: false },
): string {
	return verdict.reason === 'wrong' ? wrong(verdict.left) : t.locked(Math.ceil(verdict.pause / 60_000))
}

function pathOf(trade: Trade): string {
	return `/cashier/${trade.cashierToken}`
}
