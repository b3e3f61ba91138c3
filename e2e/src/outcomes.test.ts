import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Locator } from 'playwright-core'
import { findViolations } from './axe.ts'
import { noBrowser } from './browser.ts'
import { assertQuiet, cardOf, sendText, withChat } from './chat.ts'
import { outcomeWords } from './outcome-words.ts'
import { enterInto, type RuledWorld, startRuledWorld, tapOn } from './ruled-world.ts'
import { flip, type JourneyRule } from './rules.ts'

const rules: readonly JourneyRule[] = [
	{ id: 'asked', outcome: 'confirm', reason: 'unknown-site' },
	{ id: 'copied', outcome: 'copy', reason: 'scene-not-open' },
	{ id: 'stopped', outcome: 'stopped', reason: 'induced-sharing' },
	{ id: 'window', outcome: 'page', reason: 'allowed', obligations: ['window-only'] },
	{ id: 'bare', outcome: 'page', reason: 'allowed', obligations: ['no-card'] },
]

let ruled: RuledWorld
before(async () => {
	ruled = await startRuledWorld(['open', 'asked', 'copied', 'flipped', 'window', 'bare'])
})
after(() => ruled.stop())

for (const language of ['zh-CN', 'en'] as const) {
	const said = outcomeWords[language]
	test(
		`EE80 a link opens, asks, is copied or is stopped, with host, reason and ways on (${language})`,
		{
			skip: noBrowser,
		},
		() =>
			withChat(ruled.world.origin, { language, dark: language === 'en' }, async (guest) => {
				const { page } = guest
				await flip(ruled.world, rules)
				await enterInto(guest)
				await tapOn(guest, ruled, 'open')
				await page.getByTitle(ruled.site.at('/open/a')).locator('b').waitFor()
				await page.getByLabel(guest.words.chat.close).click()
				for (const [outcome, path] of [
					['confirm', 'asked'],
					['copy', 'copied'],
					['stopped', 'stopped'],
				] as const) {
					await tapOn(guest, ruled, path)
					const dialog = page.getByRole('dialog', { name: said[outcome].title })
					for (const words of said[outcome].says) await dialog.getByText(words, { exact: true }).first().waitFor()
					const host = dialog.locator('bdi').first()
					assert.equal(await host.textContent(), `shop.pages.localhost:${ruled.site.port}`)
					assert.equal(await host.locator('b').textContent(), 'pages.localhost')
					assert.ok(await isFocused(dialog.getByRole('button', { name: said[outcome].button })))
					assert.deepEqual(await findViolations(page.mainFrame()), [], outcome)
					assert.equal(await page.locator('iframe').count(), 0)
					await page.keyboard.press('Escape')
					await dialog.waitFor({ state: 'detached' })
				}
				assertQuiet(guest)
			}),
	)
}

test(
	'EE80 what a list of others names is suspected by them, and a way to be heard is offered',
	{ skip: noBrowser },
	() =>
		withChat(ruled.world.origin, {}, async (guest) => {
			const { page } = guest
			await flip(ruled.world, [])
			await enterInto(guest)
			await tapOn(guest, ruled, 'flipped')
			await page.locator('iframe').waitFor()
			await writeFile(join(ruled.lists, 'watch.txt'), `${ruled.site.host}\n`)
			const by = { zh: '网络观察', en: 'Web Watch' }
			const watch = {
				source: 'watch.txt',
				kind: 'hosts',
				by,
				refreshMinutes: 60,
				expiresHours: 24,
				whenMissing: 'ignore',
			}
			await flip(ruled.world, [{ id: 'watched', list: 'watch', outcome: 'stopped', reason: 'fraud' }], { watch })
			const dialog = page.getByRole('dialog', { name: '已停止访问该网页' })
			await dialog.getByText('该网页被网络观察列为疑似欺诈，本站未作核实。').first().waitFor()
			await dialog.getByRole('button', { name: '申请恢复访问' }).waitFor()
			assert.equal(await dialog.getByText('网页涉嫌欺诈。').count(), 0)
			assertQuiet(guest)
		}),
)

test('EE81 a rule flipped between paste and tap is obeyed', { skip: noBrowser }, () =>
	withChat(ruled.world.origin, {}, async (guest) => {
		const { page } = guest
		await flip(ruled.world, [])
		await enterInto(guest)
		await sendText(guest, ruled.site.at('/flipped/a'))
		await cardOf(guest, 'Page of flipped').waitFor()
		// The card alone is there still: what a tap does is decided by the rules of the tap.
		await flip(ruled.world, [{ id: 'flipped', outcome: 'copy', reason: 'category-not-open' }])
		await cardOf(guest, 'Page of flipped').getByRole('button', { name: 'Page of flipped' }).click()
		await page.getByRole('dialog', { name: '复制网址访问' }).waitFor()
		await page.keyboard.press('Escape')
		await flip(ruled.world, [{ id: 'flipped', outcome: 'stopped', reason: 'fraud' }])
		await page
			.getByRole('link', { name: ruled.site.at('/flipped/a') })
			.last()
			.click()
		await page.getByRole('dialog', { name: '已停止访问该网页' }).getByText('网页涉嫌欺诈。').first().waitFor()
		assert.equal(await page.locator('iframe').count(), 0)
		assertQuiet(guest)
	}),
)

test('EE84 a rule can forbid the card, and have the page open in a window', { skip: noBrowser }, () =>
	withChat(ruled.world.origin, {}, async (guest) => {
		const { page } = guest
		await flip(ruled.world, rules)
		await enterInto(guest)
		await tapOn(guest, ruled, 'window')
		await page.getByText('按照这里的规则，该网页在单独的窗口打开').waitFor()
		assert.equal(await page.locator('iframe').count(), 0)
		const opening = page.context().waitForEvent('page')
		await page.getByRole('button', { name: '在新窗口打开' }).click()
		assert.equal((await opening).url(), ruled.site.at('/window/a'))
		await page.getByLabel('关闭网页').click()
		await sendText(guest, ruled.site.at('/bare/a'))
		await page.getByRole('link', { name: ruled.site.at('/bare/a') }).waitFor()
		await sendText(guest, ruled.site.at('/open/a'))
		await cardOf(guest, 'Page of open').waitFor()
		assert.equal(await cardOf(guest, 'Page of bare').count(), 0)
		assertQuiet(guest)
	}),
)

function isFocused(element: Locator): Promise<boolean> {
	return element.evaluate((node) => node === document.activeElement)
}
