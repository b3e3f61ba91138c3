import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from '../../testing/http/browser.ts'
import { type Chat, startChat } from '../../testing/http/start-chat.ts'
import { product, type Shop, scriptTo, startShop } from '../../testing/http/start-shop.ts'

let shop: Shop
let chat: Chat
let operator: Browser

before(async () => {
	shop = await startShop()
	for (const id of ['610000000001', '610000000002']) {
		shop.pages.set(`taobao.localhost/item.htm?id=${id}`, product({ name: '茶杯' }))
		shop.pages.set(`m.tb.localhost/h.to${id.at(-1)}`, scriptTo(shop.item(id)))
	}
	chat = await startChat({ ...shop.env, HUTONG_OPERATORS: 'sam' })
	operator = await chat.demoBrowser('sam')
})
after(async () => {
	await chat.stop()
	await shop.stop()
})

test('HS166 a short link is followed, and judged and shown as what it leads to', async () => {
	const page = await visit(shop.short('to1'))
	assert.match(page, /<b>taobao\.localhost<\/b>/)
	assert.match(page, /<a class="button" href="http:\/\/taobao\.localhost:\d+\/item\.htm\?id=610000000001"/)
})

test('HS166 a short link to what a violation stops is stopped, and application is made for that', async () => {
	const finding = { scope: 'link', target: shop.item('610000000002'), reason: 'fraud', evidence: 'x', reports: [] }
	assert.equal((await operator.ask('POST', '/api/desk/violations', { body: finding })).status, 200)
	const page = await visit(shop.short('to2'))
	assert.match(page, /已停止访问该网页/)
	assert.ok(page.includes(encodeURIComponent(shop.item('610000000002'))))
})

test('HS166 a short link nobody can follow says that it leads on', async () => {
	const page = await visit(shop.short('nowhere'))
	assert.match(page, /这是一个短链接，它会把你带到另一个网站。/)
})

test('HS166 no other page is read because somebody opens a link outside of the chat', async () => {
	const asked = shop.asked.length
	await visit(shop.at('news.localhost', '/article'))
	await visit(shop.item('610000000009'))
	assert.equal(shop.asked.length, asked)
})

async function visit(url: string): Promise<string> {
	const { status, text } = await chat.newBrowser().ask('GET', `/link?url=${encodeURIComponent(url)}&lang=zh`)
	assert.equal(status, 200)
	return text
}
