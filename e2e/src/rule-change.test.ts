import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findViolations } from './axe.ts'
import { noBrowser } from './browser.ts'
import { openShop } from './buy.ts'
import { assertQuiet, cardOf, enterAs, openConversation, sendText, shopFrame, tapCard, withChat } from './chat.ts'
import { enterInto, type RuledWorld, startRuledWorld, tapOn } from './ruled-world.ts'
import { flip, type JourneyRule } from './rules.ts'
import { getShare } from './shares.ts'
import { buyNow, placeOrder, readyToPay, signInAtShop } from './shop.ts'

let ruled: RuledWorld
before(async () => {
	ruled = await startRuledWorld(['flipped'])
})
after(() => ruled.stop())

for (const [outcome, reason, title, words] of [
	['stopped', 'fraud', '已停止访问该网页', '网页涉嫌欺诈。'],
	['copy', 'category-not-open', '复制网址访问', '按照当前规则，这一类网站的链接在这里不直接打开。'],
	['confirm', 'unknown-site', '即将打开外部网页', '这个网站还不在已知的网站之列。'],
] as const) {
	test(
		`EE82 an open page closes by itself once its rule says ${outcome}, with the reason`,
		{
			skip: noBrowser,
		},
		(t) =>
			withChat(ruled.world.origin, {}, async (guest) => {
				const { page } = guest
				await flip(ruled.world, [])
				await enterInto(guest)
				await tapOn(guest, ruled, 'flipped')
				await page.locator('iframe').waitFor()
				const dialog = page.getByRole('dialog', { name: title })
				const gone = Promise.all([
					page.locator('iframe').waitFor({ state: 'detached' }),
					dialog.getByText(words).first().waitFor(),
				])
				const flipped = performance.now()
				await flip(ruled.world, [{ id: 'flipped', outcome, reason }])
				await gone
				t.diagnostic(`closed after ${Math.round(performance.now() - flipped)} ms`)
				await dialog.getByText('对该网页的处理刚刚变更，打开的网页已关闭。', { exact: true }).waitFor()
				assert.deepEqual(await findViolations(page.mainFrame()), [])
				await page.keyboard.press('Escape')
				await dialog.waitFor({ state: 'detached' })
				// The card of what is stopped is gone, and the focus with it.
				if (outcome !== 'stopped')
					assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /Page of flipped/)
				assertQuiet(guest)
			}),
	)
}

test('EE82 an open page that still may open stays as it is, with what was typed in it', { skip: noBrowser }, () =>
	withChat(ruled.world.origin, {}, async (guest) => {
		const { page } = guest
		await flip(ruled.world, [])
		await enterInto(guest)
		await tapOn(guest, ruled, 'flipped')
		const frame = page.frameLocator('iframe').locator('html')
		await frame.evaluate((element) => element.setAttribute('data-typed', 'yes'))
		const asked = page.waitForResponse((response) => response.url().endsWith('/open'))
		await flip(ruled.world, [{ id: 'elsewhere', outcome: 'stopped', reason: 'fraud' }])
		await asked
		await page.getByRole('button', { name: '更多操作' }).click()
		assert.equal(await frame.getAttribute('data-typed'), 'yes')
		assertQuiet(guest)
	}),
)

test(
	'EE83 a link through two domains asks once; a page that was gone on to is not asked about again',
	{
		skip: noBrowser,
	},
	() =>
		withChat(ruled.world.origin, {}, async (guest) => {
			const { page } = guest
			const { text, title } = getShare(ruled.world.sandbox, 'taobao')
			assert.match(text, /m\.tb\.localhost/)
			await flip(ruled.world, asking('unknown-site'))
			await enterInto(guest)
			await sendText(guest, text)
			await cardOf(guest, title).locator('img').first().waitFor()
			await tapCard(guest, title)
			await page.getByRole('button', { name: '继续访问' }).click()
			await shopFrame(guest).getByRole('button', { name: '立即购买' }).first().waitFor()
			const asked = page.waitForResponse((response) => response.url().endsWith('/open'))
			await flip(ruled.world, asking('operator-choice'))
			await asked
			await page.getByRole('button', { name: '更多操作' }).click()
			await page.getByRole('menuitem', { name: '为什么会打开？' }).click()
			const why = page.getByRole('dialog', { name: '为什么会打开？' })
			await why.getByText('本站管理员为这个链接作了设定。').waitFor()
			assert.equal(await page.getByRole('button', { name: '继续访问' }).count(), 0)
			assert.equal(await page.locator('iframe').count(), 1)
			assertQuiet(guest)
		}),
)

/** Rules that ask before either domain of a share. */
function asking(reason: string): readonly JourneyRule[] {
	return ['tb.localhost', 'taobao.localhost'].map((domain) => ({
		...{ id: domain.replace('.', '-'), domain, outcome: 'confirm', reason },
	}))
}

test(
	'EE82 EE87 a page that is closed while somebody pays says that the payment may have gone through; so closes the page of its order',
	{
		skip: noBrowser,
	},
	() =>
		withChat(ruled.world.origin, {}, async (guest) => {
			const { page } = guest
			await flip(ruled.world, [])
			await openShop(guest, getShare(ruled.world.sandbox, 'taobao'))
			await buyNow(guest)
			await signInAtShop(guest)
			await placeOrder(guest)
			await readyToPay(guest)
			const stopped = page.getByRole('dialog', { name: '已停止访问该网页' })
			await flip(ruled.world, [{ id: 'shop', domain: 'taobao.localhost', outcome: 'stopped', reason: 'fraud' }])
			await stopped.getByText('如果你正在付款，款项可能已经付出：请先查看订单或钱包账单，不要重复付款。').waitFor()
			assert.equal(await page.locator('iframe').count(), 0)
			await page.getByRole('button', { name: '返回聊天' }).click()
			// The order’s own page is as much the shop’s.
			const order = page.getByRole('region', { name: '订单' }).last()
			await order.getByRole('button', { name: '查看订单' }).click()
			await stopped.waitFor()
			assert.equal(await stopped.getByRole('button', { name: '举报' }).count(), 0)
			await page.getByRole('button', { name: '返回聊天' }).click()
			await flip(ruled.world, [])
			await order.getByRole('button', { name: '查看订单' }).click()
			await shopFrame(guest).getByText('待付款').first().waitFor()
			await flip(ruled.world, [{ id: 'shop', domain: 'taobao.localhost', outcome: 'stopped', reason: 'fraud' }])
			await stopped.getByText('如果你正在付款').waitFor()
			assert.equal(await page.locator('iframe').count(), 0)
			assertQuiet(guest)
		}),
)

test('EE88 the chart of a quote closes with the reason once its site is stopped', { skip: noBrowser }, (t) =>
	withChat(ruled.world.origin, {}, async (guest) => {
		const { page } = guest
		await flip(ruled.world, [])
		await enterAs(guest, 'linxiao')
		await openConversation(guest, 'Sam')
		const card = page.getByRole('button', { name: '腾讯控股（沙盒）' })
		await card.click()
		const pane = page.getByRole('complementary', { name: '行情' })
		await pane.getByRole('slider').waitFor()
		await flip(ruled.world, [{ id: 'elsewhere', outcome: 'stopped', reason: 'fraud' }])
		await flip(ruled.world, [{ id: 'asks', domain: 'quote.localhost', outcome: 'confirm', reason: 'unknown-site' }])
		// The cards were gone over by now; the client has half a second to hear of it.
		await page.waitForTimeout(500)
		assert.equal(await pane.getByRole('slider').count(), 1)
		const stopped = page.getByRole('dialog', { name: '已停止访问该网页' })
		const flipped = performance.now()
		await flip(ruled.world, [{ id: 'quotes', domain: 'quote.localhost', outcome: 'stopped', reason: 'fraud' }])
		await Promise.all([stopped.waitFor(), pane.waitFor({ state: 'detached' }), card.waitFor({ state: 'detached' })])
		t.diagnostic(`closed after ${Math.round(performance.now() - flipped)} ms`)
		await stopped.getByText('对该网站的处理刚刚变更，打开的走势图已关闭。', { exact: true }).waitFor()
		assert.deepEqual(await findViolations(page.mainFrame()), [])
		await page.keyboard.press('Escape')
		await flip(ruled.world, [])
		await card.click()
		await pane.getByRole('slider').waitFor()
		assertQuiet(guest)
	}),
)

test('EE84 a rule takes the app’s button off a page that is open, which stays', { skip: noBrowser }, () =>
	withChat(ruled.world.origin, {}, async (guest) => {
		const { page } = guest
		await flip(ruled.world, [])
		await openShop(guest, getShare(ruled.world.sandbox, 'taobao'))
		await page.getByRole('button', { name: '打开淘宝APP' }).waitFor()
		const obligations = ['no-app']
		await flip(ruled.world, [
			{ id: 'shop', domain: 'taobao.localhost', outcome: 'page', reason: 'allowed', obligations },
		])
		await page.getByRole('button', { name: '打开淘宝APP' }).waitFor({ state: 'detached' })
		await shopFrame(guest).getByRole('button', { name: '立即购买' }).first().waitFor()
		assertQuiet(guest)
	}),
)
