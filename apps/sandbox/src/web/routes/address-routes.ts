import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type AddressStore, parseAddress } from '../../accounts/address-store.ts'
import type { CheckoutStore } from '../../checkout/checkout-store.ts'
import { type AddressFormFacts, addressesPage, addressPage } from '../../views/address-pages.ts'
import { formOf, parseNext, pathPart, queryOf } from '../form.ts'
import type { Reception } from '../reception.ts'
import type { OpenVisit } from '../visits.ts'

export type AddressOptions = {
	readonly reception: Reception
	readonly addresses: AddressStore
	readonly checkouts: Pick<CheckoutStore, 'find' | 'keepChoices'>
}

/** Where a person has things sent. */
export function registerAddressRoutes(app: FastifyInstance, { reception, addresses, checkouts }: AddressOptions): void {
	const signedIn = (
		request: FastifyRequest,
		reply: FastifyReply,
		show: (visit: OpenVisit, accountId: number) => FastifyReply,
	): FastifyReply => {
		const visit = reception.open(request, reply)
		if (!visit.account) return reception.signInFirst(reply, request.method === 'GET' ? request.url : '/addresses')
		return show(visit, visit.account.id)
	}
	const useIn = (next: string, accountId: number, addressId: number): void => {
		const checkout = checkouts.find(next.match(/^\/checkout\/([\w-]+)$/)?.[1] ?? '')
		if (checkout && checkout.accountId === accountId) checkouts.keepChoices(checkout.id, { ...checkout, addressId })
	}
	app.get('/addresses', (request, reply) =>
		signedIn(request, reply, (visit, id) => reception.page(reply, visit, addressesPage(visit, addresses.list(id)))),
	)
	app.get('/addresses/new', (request, reply) =>
		signedIn(request, reply, (visit) => {
			const next = parseNext(queryOf(request).text('next') || '/addresses')
			return reception.page(
				reply,
				visit,
				addressPage(visit, { id: null, typed: nothing, isDefault: false, wrong: [], next }),
			)
		}),
	)
	app.get('/addresses/:id', (request, reply) =>
		signedIn(request, reply, (visit, accountId) => {
			const found = addresses.find(accountId, idOf(request))
			if (!found) return reception.missing(reply, visit, visit.t.notFound, visit.t.notFoundHint)
			const next = parseNext(queryOf(request).text('next') || '/addresses')
			return reception.page(reply, visit, addressPage(visit, { ...found, typed: found, wrong: [], next }))
		}),
	)
	const save = (request: FastifyRequest, reply: FastifyReply, id: number | null): FastifyReply =>
		signedIn(request, reply, (visit, accountId) => {
			const typed = typedAddress(request)
			const parsed = parseAddress(typed.typed)
			if (!parsed.ok)
				return reception.page(reply, visit, addressPage(visit, { ...typed, id, wrong: parsed.wrong }), 422)
			if (id === null) useIn(typed.next, accountId, addresses.add(accountId, parsed.address, typed.isDefault))
			else if (!addresses.change(accountId, id, parsed.address, typed.isDefault)) {
				return reception.missing(reply, visit, visit.t.notFound, visit.t.notFoundHint)
			}
			return reception.goTo(reply, typed.next)
		})
	app.post('/addresses', (request, reply) => save(request, reply, null))
	app.post('/addresses/:id', (request, reply) => save(request, reply, idOf(request)))
	app.post('/addresses/:id/remove', (request, reply) =>
		signedIn(request, reply, (_, accountId) => {
			addresses.remove(accountId, idOf(request))
			return reception.goTo(reply, parseNext(formOf(request).text('next') || '/addresses'))
		}),
	)
}

const nothing = { name: '', phone: '', region: '', detail: '' } as const

function typedAddress(request: FastifyRequest): Pick<AddressFormFacts, 'typed' | 'isDefault' | 'next'> {
	const form = formOf(request)
	const typed = {
		name: form.text('name'),
		phone: form.text('phone'),
		region: form.text('region'),
		detail: form.text('detail'),
	}
	return { typed, isDefault: form.text('default') === 'yes', next: parseNext(form.text('next') || '/addresses') }
}

function idOf(request: FastifyRequest): number {
	const text = pathPart(request, 'id')
	return /^\d{1,9}$/.test(text) ? Number(text) : 0
}
