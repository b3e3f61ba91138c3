import { test } from 'node:test'
import { noBrowser } from './browser.ts'
import { enterAs, openConversation, sendText, withChat } from './chat.ts'
import { withWorld } from './world.ts'

test(
	'EE20 without the network the client starts with what it knew, and sends what was written once it is back',
	{ skip: noBrowser },
	() =>
		withWorld({}, (world) =>
			withChat(world.origin, {}, async (guest) => {
				const { page, browser } = guest
				await enterAs(guest, 'linxiao')
				await openConversation(guest, '王磊')
				await sendText(guest, '有网的时候写的')
				await page.getByTitle('已发送').last().waitFor()
				await page.evaluate(() => navigator.serviceWorker.ready)
				await page.reload()
				await page.getByText('有网的时候写的').last().waitFor()
				// What is known is kept a moment after it came.
				await page.waitForTimeout(1000)
				await browser.context.setOffline(true)
				await page.reload()
				await page.getByLabel('消息', { exact: true }).getByText('有网的时候写的').waitFor()
				await sendText(guest, '没网的时候写的')
				await page.getByTitle('等待网络').last().waitFor()
				await browser.context.setOffline(false)
				await page.getByTitle('等待网络').last().waitFor({ state: 'detached' })
				await page.reload()
				await page.getByLabel('消息', { exact: true }).getByText('没网的时候写的').waitFor()
			}),
		),
)
