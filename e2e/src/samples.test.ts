import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noBrowser } from './browser.ts'
import { assertQuiet, enterAs, openConversation, withChat } from './chat.ts'
import { withWorld } from './world.ts'

test('EE27 a newcomer reads what each sample is, and gets its share text as it is', { skip: noBrowser }, () =>
	withWorld({}, (world) =>
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
	),
)

const regions = { taobao: '淘宝', xianyu: '闲鱼', douyin: '抖音' } as const
