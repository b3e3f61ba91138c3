import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { startDemo } from '@hutong/scripts'
import type { Page } from 'playwright-core'
import { noBrowser } from './browser.ts'
import { orderCard } from './buy.ts'
import { cardOf, enterAs, openConversation, sendText, shopFrame, tapCard, withChat } from './chat.ts'
import { addToCart, buyNow, placeOrder, readyToPay } from './shop.ts'

// What is typed into the frame in this journey. The name is one that a shop allows, and nothing else contains it.
const typed = { name: 'qiuju_7421', password: 'Zx9-geheim-kettu-55', note: '请放门口鞋柜里 8842', pin: '111111' }

test('EE6 nothing typed in the frame reaches the chat: not its traffic, not its log, not its database', {
	skip: noBrowser,
}, async () => {
	const dataDir = await mkdtemp(join(tmpdir(), 'hutong-privacy-'))
	const demo = await startDemo({ dataDir, ports: { chat: 0, shops: 0, wallets: 0 }, env: { HUTONG_LOG: 'debug' } })
	try {
		const { text, title } = getTaobaoShare(demo.sandbox.ready['shares'])
		await withChat(demo.origin, { apart: true }, async (guest) => {
			const traffic = listen(guest.page, demo.origin)
			await enterAs(guest, 'linxiao')
			await openConversation(guest, '王磊')
			await sendText(guest, text)
			await cardOf(guest, title).locator('img').first().waitFor()
			await tapCard(guest, title)
			await addToCart(guest)
			await buyNow(guest)
			const frame = shopFrame(guest)
			await frame.getByRole('link', { name: '注册' }).click()
			await frame.getByLabel('账号', { exact: true }).fill(typed.name)
			await frame.getByLabel('密码', { exact: true }).fill(typed.password)
			await frame.getByRole('button', { name: '注册' }).click()
			await frame.getByRole('button', { name: '新增收货地址' }).click()
			await frame.getByLabel('收货人').fill('秋菊')
			await frame.getByLabel('手机号码').fill('13912345678')
			await frame.getByLabel('所在地区').fill('上海市 徐汇区')
			await frame.getByLabel('详细地址').fill('淮海中路 7421 号')
			await frame.getByRole('button', { name: '保存并使用' }).click()
			await frame.getByLabel('订单备注').fill(typed.note)
			await placeOrder(guest)
			await (await readyToPay(guest)).getByRole('button', { name: guest.words.wallet.confirm }).click()
			await frame.getByRole('link', { name: guest.words.wallet.back }).click()
			await orderCard(guest).last().getByText('已付款').first().waitFor()

			const chat = { traffic: traffic.join('\n'), log: demo.server.log.join('\n') }
			await demo.stop()
			const files = await readAll(join(dataDir), (name) => name.startsWith('chat.sqlite'))
			const secrets = [typed.name, typed.password, typed.note, '秋菊', '13912345678', '淮海中路', 'sandbox111']
			assert.ok(chat.traffic.includes(title), 'the traffic was listened to')
			assert.ok(chat.log.includes('/api/'), 'the log was listened to')
			assert.ok(files.includes(Buffer.from(title)), 'the database was read')
			for (const secret of secrets) {
				assert.ok(!chat.traffic.includes(secret), `${secret} in the traffic of the chat`)
				assert.ok(!chat.log.includes(secret), `${secret} in the log of the chat`)
				assert.ok(!files.includes(Buffer.from(secret)), `${secret} in the database of the chat`)
			}
			const shopFiles = await readAll(join(dataDir, 'sandbox'), () => true)
			assert.ok(
				shopFiles.includes(Buffer.from('淮海中路')),
				'the shop knows what was typed: the search can find things',
			)
		})
	} finally {
		await demo.stop()
		await rm(dataDir, { recursive: true, force: true })
	}
})

/** Everything that goes between this page and the chat's own server, both ways. */
function listen(page: Page, origin: string): string[] {
	const heard: string[] = []
	const isChat = (url: string) => new URL(url).host === new URL(origin).host
	page.on('request', (request) => {
		if (isChat(request.url())) heard.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? '')
	})
	page.on('response', async (response) => {
		if (isChat(response.url())) heard.push(await response.text().catch(() => ''))
	})
	page.on('websocket', (socket) => {
		socket.on('framesent', ({ payload }) => heard.push(String(payload)))
		socket.on('framereceived', ({ payload }) => heard.push(String(payload)))
	})
	return heard
}

async function readAll(folder: string, chosen: (name: string) => boolean): Promise<Buffer> {
	const names = await readdir(folder)
	const files = names.filter((name) => /sqlite|\.db/.test(name) && chosen(name))
	return Buffer.concat(await Promise.all(files.map((name) => readFile(join(folder, name)))))
}

function getTaobaoShare(shares: unknown): { text: string; title: string } {
	// The sandbox is ours: its ready line lists shares with a shop and a text.
	const text = (shares as { shop: string; text: string }[]).find(({ shop }) => shop === 'taobao')?.text
	const title = /「(.{10})/.exec(text ?? '')?.[1]
	if (!text || !title) throw new Error('the sandbox offers no share of Taobao')
	return { text, title }
}
