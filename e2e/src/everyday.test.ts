import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { noBrowser } from './browser.ts'
import { assertQuiet, cardOf, enterAs, type Guest, openConversation, sendText, withChat } from './chat.ts'
import { getShare } from './shares.ts'
import { startWorld, type World, withWorld } from './world.ts'

let world: World
before(async () => {
	world = await startWorld()
})
after(() => world.stop())

test(
	'EE33 who chooses a conversation types at once, and what is not sent is called a draft in the list',
	{
		skip: noBrowser,
	},
	() =>
		withChat(world.origin, {}, async (guest) => {
			const { page } = guest
			await enterAs(guest, 'linxiao')
			await openConversation(guest, '王磊')
			await inComposer(guest)
			await page.keyboard.type('abc')
			await assertComposer(guest, 'abc')
			await tile(guest, '周末露营 Camping').click()
			await inComposer(guest)
			await page.keyboard.type('de')
			await assertComposer(guest, 'de')
			await tile(guest, '王磊').getByText('[草稿] abc').waitFor()
			// The arrow keys walk through the list; Enter goes into the conversation.
			await tile(guest, '周末露营 Camping').focus()
			await page.keyboard.press('ArrowUp')
			await page.keyboard.press('Enter')
			await inComposer(guest)
			await page.keyboard.type('f')
			await assertComposer(guest, 'abcf')
			await page.reload()
			await tile(guest, '周末露营 Camping').getByText('[草稿] de').waitFor()
		}),
)

test('EE26 a card is taken off only after a question, and its link stays', { skip: noBrowser }, () =>
	withChat(world.origin, {}, async (guest) => {
		const { page } = guest
		const share = getShare(world.sandbox, 'taobao')
		await enterAs(guest, 'linxiao')
		await openConversation(guest, '王磊')
		await sendText(guest, share.text)
		const card = cardOf(guest, share.title)
		await card.locator('img').first().waitFor()
		const menu = card.getByRole('button', { name: '卡片操作' })
		const ask = async () => {
			await menu.click()
			await page.getByRole('menuitem', { name: '移除卡片' }).click()
			return page.getByRole('dialog', { name: '移除这张卡片？' })
		}
		const first = await ask()
		await first.getByRole('button', { name: '取消' }).click()
		await first.waitFor({ state: 'detached' })
		assert.equal(await menu.count(), 1)
		const second = await ask()
		await second.getByRole('button', { name: '移除', exact: true }).click()
		await menu.waitFor({ state: 'detached' })
		await page.getByRole('link', { name: /m\.tb\.localhost/ }).waitFor()
	}),
)

test('EE27 a newcomer reads what each sample is, and gets its share text as it is', { skip: noBrowser }, () =>
	withChat(world.origin, { device: 'phone' }, async (guest) => {
		await enterAs(guest, 'linxiao')
		await openConversation(guest, '王磊')
		await guest.page.getByRole('button', { name: '粘贴演示分享文案' }).click()
		const menu = guest.page.getByRole('dialog', { name: '演示分享文案' })
		assert.doesNotMatch((await menu.textContent()) ?? '', /https?:|localhost/)
		for (const [region, kind, tag] of [
			['淘宝', 'sold_out', '已售罄'],
			['抖音', 'off_shelf', '已下架'],
			['闲鱼', 'expired', '已过期'],
		] as const) {
			const share = world.sandbox.demoShares().find((each) => each.kind === kind && regions[each.shop] === region)
			assert.ok(share, `${region} ${kind}`)
			const row = menu.getByRole('region', { name: region }).getByRole('button', { name: `${share.title.zh} ${tag}` })
			await row.waitFor()
		}
		const first = world.sandbox.demoShares()[0]
		await menu.getByRole('button').first().click()
		assert.equal(await guest.page.getByLabel('输入消息', { exact: true }).inputValue(), first?.text)
		assertQuiet(guest)
	}),
)

test(
	'EE34 a group tells that it was made, renamed and joined, to everybody and after a reload',
	{
		skip: noBrowser,
	},
	() =>
		// A world of its own, for the group has another name then.
		withWorld({}, (world) =>
			withChat(world.origin, {}, async (guest) => {
				const { page } = guest
				await enterAs(guest, 'linxiao')
				await openConversation(guest, '周末露营 Camping')
				await page.getByRole('button', { name: '聊天信息' }).click()
				await page.getByLabel('群名称').fill('爬山')
				await page.getByRole('button', { name: '修改群名称' }).click()
				await page.keyboard.press('Escape')
				await page.getByText('我 将群名改为“爬山”').waitFor()
				await page.getByText('群聊已创建').waitFor({ state: 'attached' })
				// What is known is kept a moment after it came.
				await page.waitForTimeout(1000)
				await page.reload()
				await page.getByText('我 将群名改为“爬山”').waitFor()
				await withChat(world.origin, {}, async (away) => {
					await enterAs(away, 'wanglei')
					await openConversation(away, '爬山')
					await away.page.getByText('林晓 将群名改为“爬山”').waitFor()
				})
			}),
		),
)

const regions = { taobao: '淘宝', xianyu: '闲鱼', douyin: '抖音' } as const

const tile = ({ page }: Guest, title: string) =>
	page.locator('[data-tile]').filter({ has: page.getByText(title, { exact: true }) })

/** The focus is where one types. */
async function inComposer({ page, words }: Guest): Promise<void> {
	await page.getByLabel(words.chat.composer, { exact: true }).and(page.locator(':focus')).waitFor()
}

async function assertComposer({ page, words }: Guest, text: string): Promise<void> {
	assert.equal(await page.getByLabel(words.chat.composer, { exact: true }).inputValue(), text)
}
