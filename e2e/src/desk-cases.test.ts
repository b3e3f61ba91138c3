import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { noBrowser } from './browser.ts'
import { assertQuiet, type Guest, withChat } from './chat.ts'
import { enterDesk, goToDesk, settled } from './desk.ts'
import { startWorld, type World } from './world.ts'

let world: World
before(async () => {
	world = await startWorld()
})
after(() => world.stop())

const address = 'https://h5.game.example/quiz'

test(
	'EE73 a violation is found with evidence, appealed by anyone, and answered; what was stopped opens again',
	{
		skip: noBrowser,
	},
	() =>
		withChat(world.origin, {}, async (guest) => {
			const { page } = guest
			await enterDesk(guest)
			await goToDesk(guest, '违规')
			await page.getByRole('button', { name: '添加违规' }).click()
			await page.getByRole('button', { name: '停止访问' }).click()
			await page.getByText('请填写对象。').waitFor()
			await page.getByLabel('网址、主机或域名').fill(address)
			await page.getByLabel('违规类型').selectOption('h5-game')
			await page.getByLabel('证据').fill('2026-11-26 打开即为测试游戏')
			await page.getByRole('button', { name: '停止访问' }).click()
			await page.getByRole('listitem').getByText(address).waitFor()
			const token = await apply(guest)
			assert.match(token, /./)
			await goToDesk(guest, '待办')
			const appeal = page.getByRole('article', { name: address })
			await appeal.getByText('已下线游戏，请恢复').waitFor()
			await appeal.getByText('首次：整改并申诉后恢复').waitFor()
			await appeal.getByText('通过', { exact: true }).click()
			await appeal.getByLabel('给申诉人的说明').fill('已核实')
			await appeal.getByRole('button', { name: '发送答复' }).click()
			await page.getByText('没有待办').waitFor()
			await goToDesk(guest, '违规')
			await page.getByText('已恢复', { exact: true }).click()
			await page.getByRole('listitem').getByText(address).waitFor()
			assertQuiet(guest)
		}),
)

test(
	'EE79 the month’s report is a table, and goes out as JSON and CSV with the same numbers and nobody’s name',
	{
		skip: noBrowser,
	},
	() =>
		withChat(world.origin, {}, async (guest) => {
			const { page } = guest
			await enterDesk(guest)
			await goToDesk(guest, '透明度')
			await settled(page)
			const shown = await page
				.getByRole('region', { name: '申诉' })
				.getByRole('row')
				.first()
				.getByRole('cell')
				.textContent()
			const json = JSON.parse(await download(guest, '导出 JSON'))
			assert.equal(String(json.appeals.received), shown)
			const csv = await download(guest, '导出 CSV')
			for (const text of [JSON.stringify(json), csv]) {
				assert.ok(text.length > 100)
				for (const name of ['sam', 'linxiao', '林晓', address]) assert.ok(!text.includes(name), name)
			}
			assertQuiet(guest)
		}),
)

/** Somebody who found the page stopped applies for access, without an account. */
async function apply({ page }: Guest): Promise<string> {
	return page.evaluate(async (url) => {
		const answer = await fetch('/api/appeals', {
			method: 'POST',
			credentials: 'omit',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ url, words: '已下线游戏，请恢复' }),
		})
		return String((await answer.json()).token)
	}, address)
}

async function download({ page }: Guest, name: string): Promise<string> {
	const coming = page.waitForEvent('download')
	await page.getByRole('link', { name }).click()
	return readFile(await (await coming).path(), 'utf8')
}
