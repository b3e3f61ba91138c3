import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { noBrowser } from './browser.ts'
import { buyInChat, closePage } from './buy.ts'
import {
	assertQuiet,
	cardOf,
	enterAs,
	type Guest,
	openConversation,
	sendText,
	shopFrame,
	tapCard,
	withChat,
} from './chat.ts'
import { getShare } from './shares.ts'
import { startWorld, type World, type WorldOptions } from './world.ts'

const september = { policy: '2021-09-17', day: '2021-10-01' }
const november = { policy: '2021-11-29', day: '2022-01-27' }

/** A world for each day, begun when a journey first goes there. */
const worlds = new Map<WorldOptions, Promise<World>>()
after(async () => {
	for (const world of worlds.values()) await (await world).stop()
})

/** Somebody in the world of a day who speaks Chinese and sits at a desk. */
async function visit(options: WorldOptions, work: (guest: Guest, world: World) => Promise<void>): Promise<void> {
	const begun = worlds.get(options) ?? startWorld(options)
	worlds.set(options, begun)
	const world = await begun
	await withChat(world.origin, {}, async (guest) => {
		await enterAs(guest, 'linxiao')
		await work(guest, world)
		assertQuiet(guest)
	})
}

test('EE3 in September 2021 a shop in a group is not opened: its text is to be copied', { skip: noBrowser }, () =>
	visit(september, async (guest, world) => {
		const { text, title } = getShare(world.sandbox, 'taobao')
		await openConversation(guest, '周末露营 Camping')
		await sendText(guest, text)
		await cardOf(guest, title).waitFor()
		await tapCard(guest, title)
		const dialog = guest.page.getByRole('dialog', { name: '复制网址访问' })
		await dialog.getByText('如需浏览，请长按网址复制后使用浏览器访问').waitFor()
		assert.equal(await dialog.getByLabel('网址', { exact: true }).inputValue(), text)
		await dialog.getByText('为什么会这样？').click()
		await dialog.getByText('群聊暂不直接打开外部链接').waitFor()
		await dialog.getByText('2021-09-17（版本 1）').waitFor()
		assert.equal(await guest.page.locator('iframe').count(), 0)
	}),
)

test('EE3 in September 2021 a direct chat asks first, and opens once somebody goes on', { skip: noBrowser }, () =>
	visit(september, async (guest, world) => {
		const { text, title } = getShare(world.sandbox, 'taobao')
		await openConversation(guest, '王磊')
		await sendText(guest, text)
		await cardOf(guest, title).waitFor()
		await tapCard(guest, title)
		const dialog = guest.page.getByRole('dialog', { name: '即将打开外部网页' })
		await dialog.getByText('非胡同官方网页，请确认是否继续访问').waitFor()
		assert.equal(await guest.page.locator('iframe').count(), 0)
		await dialog.getByRole('button', { name: '继续访问' }).click()
		await shopFrame(guest).getByRole('button', { name: '立即购买' }).first().waitFor()
	}),
)

test(
	'EE4 in January 2022 a group opens shops and sells, by Alipay alone, and copies other links',
	{ skip: noBrowser },
	() =>
		visit(november, async (guest, world) => {
			const { text, title } = getShare(world.sandbox, 'taobao')
			const conversation = '周末露营 Camping'
			assert.match(text, /」\n点击链接直接打开$/)
			await buyInChat(guest, { conversation, text, title })
			await tapCard(guest, title)
			await guest.page.getByText('本店支持：支付宝', { exact: true }).waitFor()
			await closePage(guest)
			await sendText(guest, '看看这个 https://example.org/news')
			await guest.page.getByRole('link', { name: 'https://example.org/news' }).click()
			const dialog = guest.page.getByRole('dialog', { name: '复制网址访问' })
			assert.equal(await dialog.getByLabel('网址', { exact: true }).inputValue(), 'https://example.org/news')
		}),
)

test(
	'EE4 in January 2022 a direct chat opens any link, and says so when its page cannot be framed or reached',
	{ skip: noBrowser },
	() =>
		visit(november, async (guest) => {
			await openConversation(guest, '王磊')
			await sendText(guest, '看看这个 https://example.org/news')
			await guest.page.getByRole('link', { name: 'https://example.org/news' }).click()
			await guest.page.getByLabel('内置浏览器').first().waitFor()
			await guest.page.getByRole('button', { name: '更多操作' }).click()
			await guest.page.getByRole('menuitem', { name: '为什么会打开？' }).click()
			const dialog = guest.page.getByRole('dialog', { name: '为什么会打开？' })
			await dialog.getByText('单聊中的外部链接直接打开').waitFor()
			await dialog.getByText('2021-11-29（版本 1）').waitFor()
			await dialog.getByRole('button', { name: '关闭' }).click()
			guest.errors.splice(0)
		}),
)

for (const [day, expected] of [
	[november, 'browses and forwards, and buys in its app'],
	[{ policy: 'open' }, 'sells in the conversation'],
] as const) {
	test(`EE5 Xianyu ${expected} under ${day.policy}`, { skip: noBrowser }, () =>
		visit(day, async (guest, world) => {
			const { text, title } = getShare(world.sandbox, 'xianyu')
			if (day.policy === 'open') return buyInChat(guest, { conversation: '王磊', text, title, buyLabel: '我想要' })
			await openConversation(guest, '王磊')
			await sendText(guest, text)
			await cardOf(guest, title).locator('img').first().waitFor()
			await tapCard(guest, title)
			await shopFrame(guest).getByRole('button', { name: '我想要' }).click()
			await shopFrame(guest).getByText('网页上可以浏览和转发').waitFor()
			await shopFrame(guest).getByRole('button', { name: '知道了' }).click()
			await guest.page.getByRole('button', { name: '更多操作' }).click()
			await guest.page.getByRole('menuitem', { name: '转发给朋友' }).click()
			await guest.page.getByRole('dialog', { name: '转发给' }).getByText('周末露营 Camping').click()
			await closePage(guest)
			await openConversation(guest, '周末露营 Camping')
			await cardOf(guest, title).waitFor()
		}),
	)
}
