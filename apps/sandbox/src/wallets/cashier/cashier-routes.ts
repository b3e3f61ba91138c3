import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SecretVerdict } from '../account-store.ts'
import type { WalletSession } from '../session-store.ts'
import { type CashierView, closedPage, confirmPage, paidPage, refusalPage, signInPage } from './cashier-pages.ts'
import { beginSession, fieldOf, localeOf, sessionOf, sessionOfForm } from './cashier-session.ts'
import type { Bill, CashierWallet } from './cashier-wallet.ts'
import { type CashierWords, cashierWords } from './cashier-words.ts'

type CashierRequest = FastifyRequest<{ Params: { token: string } }>
type Alert = (t: CashierWords) => string

/** The pages on which a buyer signs in and pays. Nothing moves without the payment password. */
export function registerCashier(app: FastifyInstance, wallet: CashierWallet): void {
	const { accounts, sessions } = wallet

	app.get('/cashier/:token', (request: CashierRequest, reply) => {
		const bill = wallet.findBill(request.params.token)
		return bill ? show(request, reply, bill, sessionOf(request, reply, wallet)) : notThere(request, reply)
	})

	post('sign-in', async (request, reply, _bill, session) => {
		const verdict = await accounts.check('password', fieldOf(request, 'account').trim(), fieldOf(request, 'password'))
		if (!verdict.ok) return (t) => refusedSecret(t.wrongPassword, t, verdict)
		sessions.end(session)
		beginSession(reply, wallet, verdict.buyer.buyerId)
		return null
	})

	post('sign-out', async (_request, reply, _bill, session) => {
		sessions.end(session)
		beginSession(reply, wallet, null)
		return null
	})

	post('pay', async (request, _reply, bill, session) => {
		const buyer = session.buyerId ? accounts.find(session.buyerId) : null
		if (!buyer || bill.state !== 'open') return null
		const pin = fieldOf(request, 'pin')
		if (!/^[0-9]{6}$/.test(pin)) return (t) => t.badPin
		const verdict = await accounts.check('pin', buyer.logonId, pin)
		if (!verdict.ok) return (t) => refusedSecret(t.wrongPin, t, verdict)
		return wallet.pay(bill.token, buyer.buyerId) === 'balance_low' ? (t) => t.balanceLow : null
	})

	/** A form of the cashier: acted on only with the token its page carried, then shown again. */
	function post(
		name: string,
		act: (request: FastifyRequest, reply: FastifyReply, bill: Bill, session: WalletSession) => Promise<Alert | null>,
	): void {
		app.post(`/cashier/:token/${name}`, async (request: CashierRequest, reply) => {
			const bill = wallet.findBill(request.params.token)
			if (!bill) return notThere(request, reply)
			const session = sessionOfForm(request, wallet)
			if (!session) return show(request, reply, bill, sessionOf(request, reply, wallet), (t) => t.staleForm)
			const alert = await act(request, reply, bill, session)
			return alert ? show(request, reply, bill, session, alert) : reply.redirect(`/cashier/${bill.token}`, 303)
		})
	}

	function show(
		request: FastifyRequest,
		reply: FastifyReply,
		bill: Bill,
		session: WalletSession,
		alert?: Alert,
	): FastifyReply {
		const locale = localeOf(request, reply, wallet)
		const told = alert ? { alert: alert(cashierWords[locale]) } : {}
		const view: CashierView = { look: wallet.look, locale, bill, formToken: session.formToken, ...told }
		const page = screenOf(view, session)
		return reply
			.code(alert ? 422 : 200)
			.type('text/html; charset=utf-8')
			.send(page)
	}

	function screenOf(view: CashierView, session: WalletSession): string {
		const { state, token } = view.bill
		if (state === 'closed') return closedPage(view)
		if (state === 'paid') return paidPage(view, wallet.returnAddress(token))
		const buyer = session.buyerId ? accounts.find(session.buyerId) : null
		return buyer ? confirmPage(view, buyer, wallet.demoAccounts) : signInPage(view, wallet.demoAccounts)
	}

	function notThere(request: FastifyRequest, reply: FastifyReply): FastifyReply {
		const page = refusalPage(wallet.look, localeOf(request, reply, wallet), 'unknown')
		return reply.code(404).type('text/html; charset=utf-8').send(page)
	}
}

function refusedSecret(
	wrong: (left: number) => string,
	t: CashierWords,
	verdict: SecretVerdict & { ok: false },
): string {
	return verdict.reason === 'wrong' ? wrong(verdict.left) : t.locked(Math.ceil(verdict.pause / 60_000))
}
