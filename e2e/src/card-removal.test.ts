import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noBrowser } from './browser.ts'
import { cardOf, enterAs, openConversation, sendText, withChat } from './chat.ts'
import { getShare } from './shares.ts'
import { withWorld } from './world.ts'

test('EE26 a card is taken off only after a question, and its link stays', { skip: noBrowser }, () =>
	withWorld({}, (world) =>
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
	),
)
