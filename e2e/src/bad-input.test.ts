import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { noBrowser } from './browser.ts'
import { cardOf, enterAs, type Guest, openConversation, sendText, withChat } from './chat.ts'
import { getShare } from './shares.ts'
import { startWorld, type World } from './world.ts'

let world: World
before(async () => {
	world = await startWorld({ faults: ['looping_link', 'endless_page'] })
})
after(() => world.stop())

type Case = {
	readonly name: string
	readonly text: () => string
	/** What the card stands for in the text, where that is not its first line. */
	readonly original?: () => string
	/** Words by which the card is known. */
	readonly title: string
	/** What the card says about its reading. */
	readonly card: string
	/** What a tap shows. */
	readonly tap: (guest: Guest) => Promise<unknown>
}

const share = (kind: string) => getShare(world.sandbox, 'taobao', kind)
const pageOpens = ({ page }: Guest) => page.getByLabel('内置浏览器').first().waitFor()

// Damaged and hostile shares: what the card says, and what a tap does.
const cases: readonly Case[] = [
	{
		name: 'an expired code',
		text: () => share('expired').text,
		title: '植物纤维抽纸大包24包',
		card: '短链接已过期，可能无法打开',
		tap: pageOpens,
	},
	{
		name: 'a short link that loops',
		text: () => `【淘宝】${world.sandbox.faultUrls.loopingLinks[0]}?tk=cxUA2Ocxshg「转圈的链接」\n点击链接直接打开`,
		title: '转圈的链接',
		card: '链接在循环跳转，可能无法打开',
		tap: ({ page }) => page.getByText('这个短链接在原地打转。').waitFor(),
	},
	{
		name: 'a page that never ends',
		text: () => `看看 ${world.sandbox.faultUrls.endlessPage}`,
		original: () => world.sandbox.faultUrls.endlessPage ?? '',
		title: '淘宝商品',
		card: '仍可点击打开',
		tap: pageOpens,
	},
	{
		name: 'a real short link on a machine without the internet',
		text: () => '【淘宝】https://m.tb.cn/h.fGHdNpS?tk=cxUA2Ocxshg「没有网络也认得的标题」\n点击链接直接打开',
		title: '没有网络也认得的标题',
		card: '网页暂时连不上，仍可点击打开',
		tap: pageOpens,
	},
	{
		name: 'a share text cut in half',
		text: () => '【淘宝】https://m.tb.cn/h.fGHdNpS?tk=cxUA2Ocxshg「只剩下半截的标',
		title: '只剩下半截的标',
		card: '网页暂时连不上，仍可点击打开',
		tap: pageOpens,
	},
]

for (const { name, text, original = () => text().split('\n')[0] ?? '', title, card, tap } of cases) {
	test(`EE9 ${name} says what is wrong and loses nothing`, { skip: noBrowser }, () =>
		withChat(world.origin, {}, async (guest) => {
			await enterAs(guest, 'linxiao')
			await openConversation(guest, '王磊')
			await sendText(guest, text())
			const tile = cardOf(guest, title)
			await tile.getByText(card).waitFor()
			await tile.getByRole('button', { name: '卡片操作' }).click()
			await guest.page.getByRole('menuitem', { name: '查看原文' }).click()
			await guest.page.getByLabel('消息', { exact: true }).getByText(original()).last().waitFor()
			await tile.getByRole('button', { name: title }).click()
			await tap(guest)
		}),
	)
}

test('EE9 a bare share code is recognised and offered for its app', { skip: noBrowser }, () =>
	withChat(world.origin, {}, async (guest) => {
		await enterAs(guest, 'linxiao')
		await openConversation(guest, '王磊')
		await sendText(guest, '￥JzhWWxBzy2c￥')
		await guest.page.getByText('只有淘宝App能打开这个口令').waitFor()
		await guest.page.getByRole('button', { name: '复制口令' }).waitFor()
	}),
)

test('EE10 a text too long to send says so, and stays in the composer', { skip: noBrowser }, () =>
	withChat(world.origin, {}, async (guest) => {
		await enterAs(guest, 'linxiao')
		await openConversation(guest, '王磊')
		const composer = guest.page.getByLabel('输入消息', { exact: true })
		await composer.fill('长'.repeat(1_000_000))
		await guest.page.getByText('超出 992,000 个字符（最多 8,000 个）').waitFor()
		assert.equal(await guest.page.getByRole('button', { name: '发送', exact: true }).isDisabled(), true)
		assert.equal((await composer.inputValue()).length, 1_000_000)
		await composer.fill('短')
		await composer.press('Enter')
		await guest.page.getByLabel('消息', { exact: true }).getByText('短', { exact: true }).waitFor()
	}),
)

test('EE11 a name made of marks that nobody sees is refused in plain words', { skip: noBrowser }, () =>
	withChat(world.origin, {}, async ({ page }) => {
		await page.getByRole('button', { name: '还没有账号？注册' }).click()
		await page.getByLabel('昵称').fill('\u202e\u200f\u202e\u2067')
		await page.getByLabel('用户名').fill('marks.only')
		await page.getByLabel('密码').fill('long enough 1')
		await page.getByRole('button', { name: '注册', exact: true }).click()
		await page.getByText('昵称需要 1 到 40 个可见字符。').waitFor()
		await page.getByLabel('昵称').fill('看得见')
		await page.getByRole('button', { name: '注册', exact: true }).click()
		await page.getByText('还没有聊天').waitFor()
	}),
)
