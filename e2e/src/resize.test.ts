import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noBrowser } from './browser.ts'
import { enterAs, openConversation, sendText, shopFrame, tapCard, withChat } from './chat.ts'
import { getShare } from './shares.ts'
import { withWorld } from './world.ts'

test('EE35 the edge of the pane is dragged over the page in the frame and back', { skip: noBrowser }, () =>
	withWorld({}, (world) =>
		withChat(world.origin, {}, async (guest) => {
			const { page } = guest
			const share = getShare(world.sandbox, 'taobao')
			await enterAs(guest, 'linxiao')
			await openConversation(guest, '王磊')
			await sendText(guest, share.text)
			await tapCard(guest, share.title)
			await shopFrame(guest).getByText(share.title).first().waitFor()
			const edge = page.getByRole('separator', { name: '调整浏览器宽度' })
			const width = async () => Number(await edge.getAttribute('aria-valuenow'))
			const before = await width()
			const box = await edge.boundingBox()
			assert.ok(box)
			const [x, y] = [box.x + box.width / 2, box.y + 400]
			await page.mouse.move(x, y)
			await page.mouse.down()
			// In one leap: the edge is not under the pointer any more, the frame is.
			await page.mouse.move(x + 80, y)
			assert.equal(await page.locator('iframe').evaluate((frame) => getComputedStyle(frame).pointerEvents), 'none')
			await page.mouse.move(x - 60, y, { steps: 4 })
			await page.mouse.up()
			assert.equal(await width(), before + 60)
			assert.equal(await page.locator('iframe').evaluate((frame) => getComputedStyle(frame).pointerEvents), 'auto')
		}),
	),
)
