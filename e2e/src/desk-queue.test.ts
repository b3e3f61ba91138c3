import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { noBrowser } from './browser.ts'
import { assertQuiet, cardOf, enterAs, type Guest, openConversation, sendText, shopFrame, tapCard } from './chat.ts'
import { enterDesk, goToDesk, withChats } from './desk.ts'
import { getShare } from './shares.ts'
import { startWorld, type World } from './world.ts'

let world: World
before(async () => {
	world = await startWorld()
})
after(() => world.stop())

test(
	'EE78 what people report stands in the queue until it is dismissed with words or stopped with evidence, which closes it for everybody',
	{ skip: noBrowser },
	() =>
		withChats(world.origin, [{}, { device: 'phone' }], async (member, operator) => {
			assert.ok(member && operator)
			const { page } = operator
			await enterAs(member, 'linxiao')
			await openConversation(member, '王磊')
			for (const shop of ['taobao', 'douyin'] as const) await reportFrom(member, shop)
			await enterDesk(operator)
			await goToDesk(operator, '待办')
			assert.equal(await page.getByRole('article').count(), 2)

			const douyin = page.getByRole('article').filter({ hasText: '抖音' })
			await douyin.getByRole('button', { name: '不成立…' }).click()
			await douyin.getByRole('button', { name: '不成立', exact: true }).click()
			await douyin.getByText('请写几句说明。').waitFor()
			await douyin.getByLabel('为什么不违规').fill('正常商品页')
			await douyin.getByRole('button', { name: '不成立', exact: true }).click()
			await douyin.waitFor({ state: 'detached' })

			await tapCard(member, getShare(world.sandbox, 'taobao').title)
			await shopFrame(member).getByRole('button', { name: '立即购买' }).first().waitFor()
			const taobao = page.getByRole('article').filter({ hasText: '淘宝' })
			await taobao.getByText('诈骗，一直催付款').waitFor()
			await taobao.getByRole('button', { name: '认定违规…' }).click()
			await taobao.getByRole('button', { name: '停止访问' }).click()
			await taobao.getByText('请写明证据。').waitFor()
			await taobao.getByText('该主机').click()
			assert.equal(await taobao.getByLabel('违规类型').inputValue(), 'fraud')
			await taobao.getByLabel('证据').fill('页面要求站外转账')
			await taobao.getByRole('button', { name: '停止访问' }).click()
			await page.getByText('没有待办').waitFor()
			await member.page.getByText('已停止访问该网页').first().waitFor()
			await member.page.locator('iframe').waitFor({ state: 'detached' })
			await goToDesk(operator, '违规')
			await page.getByRole('listitem').getByText('页面要求站外转账').waitFor()
			assertQuiet(operator)
		}),
)

/** Sends a share of a shop, opens it and reports it from its page. */
async function reportFrom(member: Guest, shop: 'taobao' | 'douyin'): Promise<void> {
	const { page } = member
	const { text, title } = getShare(world.sandbox, shop)
	await sendText(member, text)
	await cardOf(member, title).waitFor()
	await tapCard(member, title)
	await shopFrame(member).getByRole('button', { name: '立即购买' }).first().waitFor()
	await page.getByRole('button', { name: '更多操作', exact: true }).click()
	await page.getByRole('menuitem', { name: '举报这个链接' }).click()
	const dialog = page.getByRole('dialog', { name: '举报这个链接' })
	await dialog.getByLabel('诈骗，骗取钱财').check()
	await dialog.getByLabel('补充说明（选填）').fill('诈骗，一直催付款')
	await dialog.getByRole('button', { name: '提交举报' }).click()
	await page.getByRole('dialog', { name: '感谢你的举报' }).getByRole('button', { name: '完成' }).click()
	await page.getByRole('button', { name: '关闭网页' }).click()
}
