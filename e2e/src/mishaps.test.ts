import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Demo, startDemo } from '@hutong/scripts'
import { noBrowser } from './browser.ts'
import { closePage, openShop, orderCard } from './buy.ts'
import { cardOf, enterAs, openConversation, sendText, shopFrame, tapCard, withChat } from './chat.ts'
import { getShare } from './shares.ts'
import { buyNow, pay, placeOrder, readyToPay, signInAtShop } from './shop.ts'
import { startWorld, type World, withWorld } from './world.ts'

let world: World
before(async () => {
	world = await startWorld()
})
after(() => world.stop())

test('EE16 two tabs of one person show the same, each message once', { skip: noBrowser }, () =>
	withChat(world.origin, {}, async (guest) => {
		await enterAs(guest, 'linxiao')
		await openConversation(guest, '王磊')
		const second = await guest.browser.newPage()
		await second.goto(guest.page.url())
		const other = second.getByLabel('消息', { exact: true })
		await other.getByText('刚想起来').waitFor()
		await sendText(guest, '两个窗口都看得到')
		await other.getByText('两个窗口都看得到').waitFor()
		await sendText({ ...guest, page: second }, '另一个窗口写的')
		const first = guest.page.getByLabel('消息', { exact: true })
		await first.getByText('另一个窗口写的').waitFor()
		for (const [list, text] of [
			[first, '两个窗口都看得到'],
			[first, '另一个窗口写的'],
			[other, '两个窗口都看得到'],
			[other, '另一个窗口写的'],
		] as const)
			assert.equal(await list.getByText(text).count(), 1, text)
	}),
)

test('EE12 a double tap on “pay” pays once', { skip: noBrowser }, () =>
	withChat(world.origin, {}, async (guest) => {
		await openShop(guest, getShare(world.sandbox, 'taobao'))
		await buyNow(guest)
		await signInAtShop(guest)
		await placeOrder(guest)
		const cashier = await readyToPay(guest)
		const before = amount(await cashier.getByText(/账户余额/).textContent())
		const button = cashier.getByRole('button', { name: guest.words.wallet.confirm })
		const total = amount(await button.textContent())
		await button.dblclick()
		await cashier.getByRole('link', { name: guest.words.wallet.back }).click()
		await shopFrame(guest).getByText(guest.words.shop.paid).first().waitFor()
		await closePage(guest)
		await orderCard(guest).getByText('已付款').first().waitFor()
		assert.equal(await orderCard(guest).count(), 1)
		// The next time at the cashier the balance tells what was taken.
		await tapCard(guest, getShare(world.sandbox, 'taobao').title)
		await buyNow(guest)
		await placeOrder(guest)
		const after = amount(
			await shopFrame(guest)
				.getByText(/账户余额/)
				.textContent(),
		)
		assert.equal(Math.round((before - after) * 100), Math.round(total * 100))
	}),
)

test(
	'EE13 a shop session that ends in the middle of a purchase asks to sign in, and buys once',
	{ skip: noBrowser },
	() =>
		withChat(world.origin, {}, async (guest) => {
			// In the group: the order of the journey before this one is told elsewhere.
			await openShop(guest, getShare(world.sandbox, 'taobao'), '周末露营 Camping')
			await buyNow(guest)
			await signInAtShop(guest)
			await shopFrame(guest).getByRole('button', { name: '提交订单' }).waitFor()
			world.sandbox.endSessions('taobao')
			await placeOrder(guest)
			await signInAtShop(guest)
			await placeOrder(guest)
			await pay(guest)
			await closePage(guest)
			await orderCard(guest).getByText('已付款').first().waitFor()
			assert.equal(await orderCard(guest).count(), 1)
		}),
)

test('EE14 a shop that is down says so, and the chat goes on', { skip: noBrowser }, () =>
	// A world of its own, for its shops end.
	withWorld({}, async (world) => {
		const { text, title } = getShare(world.sandbox, 'taobao')
		await withChat(world.origin, {}, async (guest) => {
			await enterAs(guest, 'linxiao')
			await openConversation(guest, '王磊')
			await sendText(guest, text)
			await cardOf(guest, title).locator('img').first().waitFor()
			await world.sandbox.stop()
			await tapCard(guest, title)
			await guest.page.getByText(/taobao\.localhost:\d+ 可能暂时打不开/).waitFor()
			await sendText(guest, text.replace('植物纤维', '竹子纤维').replace(/h\.\w+/, 'h.AbCdEfG0123456x'))
			await cardOf(guest, '竹子纤维').getByText('网页暂时连不上，仍可点击打开').waitFor()
		})
	}),
)

test('EE15 a server that is killed in the middle of sends loses nothing and doubles nothing', {
	skip: noBrowser,
}, async () => {
	const dataDir = await mkdtemp(join(tmpdir(), 'hutong-killed-'))
	let demo = await startDemo({ dataDir, ports: { chat: 0, shops: 0, wallets: 0 } })
	const { ports, origin } = demo
	try {
		await withChat(origin, {}, async (guest) => {
			await enterAs(guest, 'linxiao')
			await openConversation(guest, '王磊')
			const texts = Array.from({ length: 12 }, (_, index) => `第 ${index + 1} 句，停电也不能丢`)
			for (const [index, text] of texts.entries()) {
				await sendText(guest, text)
				if (index === 5) await kill(demo)
			}
			await guest.page
				.getByText(/重连|网络不可用/)
				.first()
				.waitFor()
			demo = await startDemo({ dataDir, ports })
			assert.equal(demo.origin, origin)
			const messages = guest.page.getByLabel('消息', { exact: true })
			await messages.getByText(texts.at(-1) ?? '').waitFor()
			const pending = messages.getByTitle(/发送中|等待网络/)
			await pending.first().waitFor({ state: 'detached', timeout: 40_000 })
			await guest.page.reload()
			await messages.getByText(texts.at(-1) ?? '').waitFor()
			for (const text of texts) assert.equal(await messages.getByText(text, { exact: true }).count(), 1, text)
		})
	} finally {
		await demo.stop()
		await rm(dataDir, { recursive: true, force: true })
	}
})

/** Ends the chat server as a power cut would, and the rest of its world with it. */
async function kill(demo: Demo): Promise<void> {
	const gone = new Promise((resolve) => demo.server.process.once('exit', resolve))
	demo.server.process.kill('SIGKILL')
	await gone
	await demo.stop()
}

function amount(text: string | null): number {
	const found = /¥([\d,]+\.\d\d)/.exec(text ?? '')?.[1]
	if (!found) throw new Error(`no amount in ${text}`)
	return Number(found.replaceAll(',', ''))
}
