import { addOpenToken } from '../../src/db/index.ts'
import { createOrderStore } from '../../src/orders/create-order-store.ts'
import type { OpenToken, ToldOrder } from '../../src/orders/order-store.ts'
import type { TestChat } from './test-chat.ts'

const day = 24 * 60 * 60 * 1000
let made = 0

/** A buyer with an open token, and what a shop tells of their first order. */
export async function makeOrder(chat: TestChat) {
	const [user = ''] = await chat.addPeople(1)
	const token = `opn_${made++}_0123456789abcdef`
	const { now } = chat.clock
	const owner: OpenToken = { user, conversation: `c${made}`, shopOrigin: 'https://shop.example', expiresAt: now + day }
	await chat.writes.run((write) => addOpenToken(write, { ...owner, token, now }))
	const price = { amount: 12900, currency: 'CNY' }
	const told: ToldOrder = {
		...{ conversation: owner.conversation, shopOrder: `T${made}`, status: 'created', version: 1 },
		shop: { origin: owner.shopOrigin, name: 'Shop', platform: null },
		items: [{ title: 'Green tea', sku: null, quantity: 1, unitPrice: price }],
		...{ total: price, handler: null, url: 'https://shop.example/orders/1', createdAt: now, updatedAt: now },
	}
	const store = createOrderStore({ store: chat.store, writes: chat.writes, now: chat.tools.now })
	return { store, owner, told, token }
}
