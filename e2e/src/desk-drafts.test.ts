import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { noBrowser } from './browser.ts'
import { enterAs, type Guest, withChat } from './chat.ts'
import { beginFromPreset, editorOf, enterDesk, settled } from './desk.ts'
import { startWorld, type World } from './world.ts'

let world: World
before(async () => {
	world = await startWorld()
})
after(() => world.stop())

test(
	'EE74 what was written at the desk outlives a refusal, a reload and the end of the session; nobody else sees it',
	{
		skip: noBrowser,
	},
	() =>
		withChat(world.origin, {}, async (guest) => {
			const { page } = guest
			await enterDesk(guest)
			await beginFromPreset(guest, 'open')
			const written = (await editorOf(page).inputValue()).replace('"version": "1"', '"version": "写了很久"')
			await editorOf(page).fill(written)
			await page.getByText('规则有效。').waitFor()
			await openPublish(guest)
			await reasonOf(guest).fill('想了很久的原因')

			await page.route('**/api/desk/policies', (route) => route.abort(), { times: 1 })
			await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
			await page.getByRole('dialog').getByRole('alert').getByText(/连接/).waitFor()
			assert.equal(await reasonOf(guest).inputValue(), '想了很久的原因')

			await page.reload()
			await settled(page)
			assert.equal(await editorOf(page).inputValue(), written)

			await endSession(guest)
			await openPublish(guest)
			assert.equal(await reasonOf(guest).inputValue(), '想了很久的原因')
			await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
			await page.getByRole('button', { name: '重新登录' }).click()
			await page.getByRole('button', { name: 'sam' }).click()
			await settled(page)
			assert.equal(await editorOf(page).inputValue(), written)

			await page.getByRole('button', { name: '设置', exact: true }).click()
			await page.getByRole('menuitem', { name: '退出登录' }).click()
			const question = page.getByRole('dialog', { name: '退出登录？' })
			await question.getByText('尚未发布或提交的内容将丢失').waitFor()
			await question.getByRole('button', { name: '退出登录' }).click()
			await page.getByRole('button', { name: 'wanglei' }).waitFor()
			const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))
			assert.ok(!kept.includes('写了很久'), 'who signs out leaves nothing behind')
		}),
)

test('EE75 whoever is no operator finds no entry to the desk and nothing at its address', { skip: noBrowser }, () =>
	withChat(world.origin, {}, async (guest) => {
		const { page } = guest
		const said = page.waitForResponse((response) => response.url().endsWith('/api/me') && response.ok())
		await enterAs(guest, 'linxiao')
		await said
		await page.getByRole('button', { name: '设置', exact: true }).click()
		await page.getByRole('menuitem', { name: '退出登录' }).waitFor()
		assert.equal(await page.getByRole('menuitem', { name: '规则台' }).count(), 0)
		await page.keyboard.press('Escape')
		await page.evaluate(() => {
			location.hash = '#/desk/rules'
		})
		await page.getByText('没有找到，或者你无权查看。').waitFor()
		const statuses = await page.evaluate(async () => {
			const paths = ['today?days=1', 'policies', 'presets', 'lists', 'queue', 'violations', 'transparency/2022-01']
			return Promise.all(paths.map(async (path) => (await fetch(`/api/desk/${path}`)).status))
		})
		assert.deepEqual(new Set(statuses), new Set([404]))
	}),
)

async function openPublish({ page }: Guest): Promise<void> {
	await page.getByRole('button', { name: '发布…' }).click()
	await page.getByRole('dialog').waitFor()
}

function reasonOf({ page }: Guest) {
	return page.getByRole('dialog').getByLabel('原因', { exact: true })
}

/** The server forgets who this is, as when a session runs out. */
async function endSession({ page }: Guest): Promise<void> {
	await page.context().clearCookies()
}
