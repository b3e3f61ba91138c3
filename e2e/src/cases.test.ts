import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findViolations } from './axe.ts'
import { noBrowser } from './browser.ts'
import { type CardPages, openGraph, startCardPages } from './card-pages.ts'
import { cardOf, enterAs, type Guest, openConversation, sendText, tapCard } from './chat.ts'
import { withChats } from './desk.ts'
import { startWorld, type World } from './world.ts'

let site: CardPages
let world: World
before(async () => {
	site = await startCardPages('prizes.pages.localhost')
	for (const name of ['wheel', 'quiz']) site.pages.set(`/${name}`, openGraph({ 'og:title': `Page of ${name}` }))
	world = await startWorld({ sites: [site], frames: [`http://${site.host}:${site.port}`] })
})
after(async () => {
	await world.stop()
	await site.close()
})

test(
	'EE85 by the keyboard a link is reported from its card; what was written outlives an error and a slip; the desk has it, without a name',
	{ skip: noBrowser },
	() =>
		withChats(world.origin, [{}, {}], async (guest, operator) => {
			assert.ok(guest && operator)
			const { page } = guest
			await share(guest, 'wheel')
			await cardOf(guest, 'Page of wheel').getByRole('button', { name: '卡片操作' }).focus()
			await page.keyboard.press('Enter')
			await chooseItem(guest, '举报这个链接')
			const dialog = page.getByRole('dialog', { name: '举报这个链接' })
			await dialog.getByText(site.host).waitFor()
			assert.deepEqual(await findViolations(page.mainFrame()), [])
			await pressOn(guest, '提交举报')
			await dialog.getByText('请先选择有什么问题').waitFor()
			await page.keyboard.press('Space')
			await dialog.getByText('更多原因').focus()
			await page.keyboard.press('Enter')
			await dialog.getByLabel('诱导分享（红包、抽奖、助力）').focus()
			await page.keyboard.press('Space')
			await dialog.getByLabel('补充说明（选填）').focus()
			await page.keyboard.insertText('转发三个群才能领')
			await page.keyboard.press('Escape')
			await dialog.waitFor({ state: 'detached' })
			assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), '卡片操作')
			await page.keyboard.press('Enter')
			await chooseItem(guest, '举报这个链接')
			await page.route('**/api/reports', (route) => route.abort())
			await pressOn(guest, '提交举报')
			await dialog.getByRole('alert').waitFor()
			assert.equal(await dialog.getByLabel('补充说明（选填）').inputValue(), '转发三个群才能领')
			assert.ok(await dialog.getByLabel('诱导分享（红包、抽奖、助力）').isChecked())
			await page.unroute('**/api/reports')
			await pressOn(guest, '提交举报')
			const thanks = page.getByRole('dialog', { name: '感谢你的举报' })
			await thanks.getByText('本站的管理员会查看这个链接').waitFor()
			assert.deepEqual(await findViolations(page.mainFrame()), [])
			await page.keyboard.press('Enter')
			await thanks.waitFor({ state: 'detached' })
			await enterAs(operator, 'sam')
			const queue = await ask(operator, 'GET', '/api/desk/queue')
			assert.match(queue, /转发三个群才能领/)
			assert.match(queue, /induced-sharing/)
			assert.doesNotMatch(queue, /linxiao/)
		}),
)

test('EE85 a link is reported from its open page; who reports it again is told so', { skip: noBrowser }, () =>
	withChats(world.origin, [{ language: 'en' }], async (guest) => {
		assert.ok(guest)
		const { page } = guest
		await share(guest, 'quiz')
		await tapCard(guest, 'Page of quiz')
		for (const title of ['Thank you for the report', null]) {
			await page.getByRole('button', { name: 'More', exact: true }).click()
			await page.getByRole('menuitem', { name: 'Report this link' }).click()
			const dialog = page.getByRole('dialog', { name: 'Report this link' })
			await dialog.getByLabel('A scam: it cheats people out of money').check()
			await dialog.getByRole('button', { name: 'Send report' }).click()
			if (title === null) await dialog.getByText('You have reported this link already.').waitFor()
			else await page.getByRole('dialog', { name: title }).getByRole('button', { name: 'Done' }).click()
		}
	}),
)

test(
	'EE86 a violation that is found closes the page; anybody applies from there, follows the application by its link, and the page opens again',
	{ skip: noBrowser },
	() =>
		withChats(world.origin, [{}, {}], async (guest, operator) => {
			assert.ok(guest && operator)
			const { page } = guest
			await share(guest, 'wheel')
			await tapCard(guest, 'Page of wheel')
			await page.locator('iframe').waitFor()
			await enterAs(operator, 'sam')
			const target = site.at('/wheel')
			const found = { scope: 'link', target, reason: 'induced-sharing', evidence: '转发三个群才能领', reports: [] }
			await ask(operator, 'POST', '/api/desk/violations', found)
			const stopped = page.getByRole('dialog', { name: '已停止访问该网页' })
			await stopped.getByText('网页诱导用户分享。').first().waitFor()
			await page.locator('iframe').waitFor({ state: 'detached' })
			await cardOf(guest, 'Page of wheel').waitFor({ state: 'detached' })
			const state = await applyFrom(guest)
			await page.keyboard.press('Escape')
			await stopped.waitFor()
			await page.keyboard.press('Escape')
			await stopped.waitFor({ state: 'detached' })

			const tab = await page.context().newPage()
			await tab.goto(state)
			await tab.getByText(site.host).first().waitFor()
			const queue = JSON.parse(await ask(operator, 'GET', '/api/desk/queue'))
			const answer = { accept: true, words: '已核实整改' }
			await ask(operator, 'POST', `/api/desk/appeals/${queue.appeals[0].id}/answer`, answer)
			await tab.reload()
			await tab.getByText('已核实整改').waitFor()
			await tab.close()
			await tapCard(guest, 'Page of wheel')
			await page.locator('iframe').waitFor()
		}),
)

/** On the page that says “stopped”: applies by the keyboard. @returns the link the application is followed by */
async function applyFrom(guest: Guest): Promise<string> {
	const { page } = guest
	await pressOn(guest, '申请恢复访问')
	const form = page.getByRole('dialog', { name: '申请恢复访问' })
	await form.getByText(site.host).waitFor()
	assert.deepEqual(await findViolations(page.mainFrame()), [])
	await pressOn(guest, '提交申请')
	await form.getByText('请先写几句说明').waitFor()
	await form.getByLabel('为什么应当恢复访问？').focus()
	await page.keyboard.insertText('活动规则已改，不再要求转发')
	await form.getByLabel('接收答复的邮箱（选填）').focus()
	await page.keyboard.insertText('不是邮箱')
	await pressOn(guest, '提交申请')
	await form.getByText('邮箱地址有误').waitFor()
	assert.equal(await form.getByLabel('为什么应当恢复访问？').inputValue(), '活动规则已改，不再要求转发')
	await form.getByLabel('接收答复的邮箱（选填）').fill('')
	await pressOn(guest, '提交申请')
	const taken = page.getByRole('dialog', { name: '申请已收到' })
	const link = await taken.getByLabel('查看申请进展的链接').inputValue()
	assert.match(link, new RegExp(`^${world.origin}/appeal/[\\w-]{32}$`))
	await taken.getByRole('button', { name: '复制链接' }).waitFor()
	assert.deepEqual(await findViolations(page.mainFrame()), [])
	return link
}

async function share(guest: Guest, name: string): Promise<void> {
	await enterAs(guest, 'linxiao')
	await openConversation(guest, '王磊')
	await sendText(guest, site.at(`/${name}`))
	await cardOf(guest, `Page of ${name}`).waitFor()
}

/** Goes down a menu that is open to an item, and presses it. */
async function chooseItem({ page }: Guest, name: string): Promise<void> {
	const item = page.getByRole('menuitem', { name })
	await item.waitFor()
	while (!(await item.evaluate((element) => element === document.activeElement))) await page.keyboard.press('ArrowDown')
	await page.keyboard.press('Enter')
}

async function pressOn({ page }: Guest, name: string): Promise<void> {
	await page.getByRole('button', { name, exact: true }).focus()
	await page.keyboard.press('Enter')
}

/** Asks the server as whoever is signed in. @returns what it answered */
async function ask({ page }: Guest, method: string, path: string, body?: unknown): Promise<string> {
	const answer = await page.evaluate(
		async ([how, where, what]) => {
			const response = await fetch(String(where), {
				method: String(how),
				...(what === null ? {} : { headers: { 'content-type': 'application/json' }, body: String(what) }),
			})
			return { ok: response.ok, text: await response.text() }
		},
		[method, path, body === undefined ? null : JSON.stringify(body)],
	)
	assert.ok(answer.ok, answer.text)
	return answer.text
}
