import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { noBrowser } from './browser.ts'
import { buyInChat, isSignedInAtShop, orderCard } from './buy.ts'
import {
	assertQuiet,
	cardOf,
	enterAs,
	type GuestOptions,
	openChat,
	openConversation,
	tapCard,
	withChat,
} from './chat.ts'
import { getShare } from './shares.ts'
import { startWorld, type World } from './world.ts'

let world: World
before(async () => {
	world = await startWorld()
})
after(() => world.stop())

// screen, account, conversation, shop
const journeys: readonly (readonly [GuestOptions, string, string, 'taobao' | 'douyin'])[] = [
	[{ device: 'desktop', language: 'zh-CN' }, 'linxiao', '王磊', 'taobao'],
	[{ device: 'phone', language: 'en', dark: true }, 'wanglei', '林晓', 'taobao'],
	[{ device: 'desktop', language: 'en' }, 'sam', '周末露营 Camping', 'taobao'],
	[{ device: 'phone', language: 'zh-CN' }, 'linxiao', '周末露营 Camping', 'douyin'],
]

for (const [screen, username, conversation, shop] of journeys) {
	const where = `${shop}, “${conversation}”, ${screen.device} in ${screen.language}`
	test(`EE1 a pasted share is bought without leaving the conversation (${where})`, { skip: noBrowser }, async () => {
		const { text, title } = getShare(world.sandbox, shop)
		await withChat(world.origin, screen, async (guest) => {
			await enterAs(guest, username)
			await buyInChat(guest, { conversation, text, title })
			await guest.page.reload()
			await orderCard(guest).last().getByText(guest.words.chat.onlyYou).waitFor()
			await tapCard(guest, title)
			assert.equal(await isSignedInAtShop(guest), true, 'still signed in at the shop after a reload')
			assertQuiet(guest)
		})
	})
}

test('EE2 in a group everybody sees the card, and the buyer alone sees the order', { skip: noBrowser }, async () => {
	const { text, title } = getShare(world.sandbox, 'douyin')
	const heard: string[] = []
	const friend = await openChat(world.origin)
	friend.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))))
	friend.page.on('response', async (response) => {
		if (response.url().includes('/api/')) heard.push(await response.text().catch(() => ''))
	})
	await withChat(world.origin, {}, async (buyer) => {
		await enterAs(buyer, 'linxiao')
		await enterAs(friend, 'sam')
		await openConversation(friend, '周末露营 Camping')
		await buyInChat(buyer, { conversation: '周末露营 Camping', text, title })
		const number = await orderCard(buyer)
			.last()
			.getByText(/^D\d{14}/)
			.first()
			.textContent()
		await cardOf(friend, title).locator('img').first().waitFor()
		await friend.page.reload()
		await cardOf(friend, title).locator('img').first().waitFor()
		assert.ok(number)
		assert.equal(await orderCard(friend).filter({ hasText: number }).count(), 0)
		assert.ok(
			heard.some((words) => words.includes(title)),
			'the friend’s traffic was listened to',
		)
		assert.ok(!heard.some((words) => words.includes(number)), 'the order number never reaches the friend')
	}).finally(friend.stop)
})
