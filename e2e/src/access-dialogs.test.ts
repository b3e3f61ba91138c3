import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator } from 'playwright-core'
import { findViolations, type Violation } from './axe.ts'
import { noBrowser } from './browser.ts'
import { cardOf, enterAs, type Guest, openConversation, sendText, shopFrame, tapCard, withChat } from './chat.ts'
import { getShare } from './shares.ts'
import { type World, type WorldOptions, withWorld } from './world.ts'

for (const [options, dark] of [
	[{ policy: 'open' }, false],
	[{ policy: '2021-09-17', day: '2021-10-01' }, true],
] as const) {
	test(`EE17 no menu and no dialog has a serious barrier (${options.policy})`, { skip: noBrowser }, () =>
		visit(options, dark, async (guest, world) => {
			const found: Record<string, readonly Violation[]> = {}
			const { page } = guest
			const [dialog, menu] = [page.getByRole('dialog'), page.getByRole('menu')]
			const look = async (name: string, shown: Locator) => {
				await shown.last().waitFor()
				const violations = await findViolations(page.mainFrame())
				if (violations.length > 0) found[name] = violations
			}
			const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click()
			const leave = async () => {
				await page.keyboard.press('Escape')
				await page.locator('dialog[open], :popover-open').first().waitFor({ state: 'hidden' })
			}

			await press('设置')
			await look('settings', menu)
			await leave()
			await press('发起聊天')
			await page.getByPlaceholder('搜索用户名或昵称').or(page.getByLabel('搜索用户名或昵称')).first().fill('s')
			await look('new conversation', dialog.getByText('Sam'))
			await leave()
			await openConversation(guest, '周末露营 Camping')
			await press('聊天信息')
			await look('group', dialog.getByLabel('群名称'))
			await leave()
			await press('粘贴演示分享文案')
			await look('samples', dialog)
			await leave()
			const { text, title } = getShare(world.sandbox, 'taobao')
			await sendText(guest, text)
			await cardOf(guest, title).locator('img').first().waitFor()
			await press('卡片操作')
			await look('card menu', menu)
			await page.getByRole('menuitem', { name: '为什么是这样显示？' }).click()
			await look('about the card', dialog)
			await leave()
			await tapCard(guest, title)
			if (options.policy === 'open') {
				await shopFrame(guest).getByRole('button', { name: '立即购买' }).first().waitFor()
				await press('更多操作')
				await look('browser menu', menu)
				await page.getByRole('menuitem', { name: '为什么会打开？' }).click()
				await look('why', dialog)
				await leave()
				await press('更多操作')
				await page.getByRole('menuitem', { name: '转发给朋友' }).click()
				await look('forward', dialog)
			} else {
				const policy = dialog.getByText('2021-09-17（版本 1）')
				await page.getByText('为什么会这样？').click()
				await look('copy', policy)
				await leave()
				await openConversation(guest, '王磊')
				await sendText(guest, text)
				await tapCard(guest, title)
				await page.getByText('为什么要确认？').click()
				await look('confirm', policy)
				await leave()
				await sendText(guest, '看看 https://www.taoba0.com/item.htm?id=610947572360')
				await page
					.getByRole('link', { name: /taoba0/ })
					.last()
					.click()
				await page.getByRole('dialog', { name: '已停止访问该网页' }).waitFor()
				await look('stopped', dialog)
			}
			assert.deepEqual(found, {})
		}),
	)
}

function visit(
	options: WorldOptions,
	dark: boolean,
	work: (guest: Guest, world: World) => Promise<void>,
): Promise<void> {
	return withWorld(options, (world) =>
		withChat(world.origin, { dark }, async (guest) => {
			await enterAs(guest, 'linxiao')
			await work(guest, world)
		}),
	)
}
