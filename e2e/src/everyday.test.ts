import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noBrowser } from './browser.ts'
import { enterAs, type Guest, openConversation, withChat } from './chat.ts'
import { withWorld } from './world.ts'

test(
	'EE33 who chooses a conversation types at once, and what is not sent is called a draft in the list',
	{
		skip: noBrowser,
	},
	() =>
		withWorld({}, (world) =>
			withChat(world.origin, {}, async (guest) => {
				const { page } = guest
				await enterAs(guest, 'linxiao')
				await openConversation(guest, '王磊')
				await inComposer(guest)
				await page.keyboard.type('abc')
				await assertComposer(guest, 'abc')
				await tile(guest, '周末露营 Camping').click()
				await inComposer(guest)
				await page.keyboard.type('de')
				await assertComposer(guest, 'de')
				await tile(guest, '王磊').getByText('[草稿] abc').waitFor()
				// The arrow keys walk through the list; Enter goes into the conversation.
				await tile(guest, '周末露营 Camping').focus()
				await page.keyboard.press('ArrowUp')
				await page.keyboard.press('Enter')
				await inComposer(guest)
				await page.keyboard.type('f')
				await assertComposer(guest, 'abcf')
				await page.reload()
				await tile(guest, '周末露营 Camping').getByText('[草稿] de').waitFor()
			}),
		),
)

test(
	'EE34 a group tells that it was made, renamed and joined, to everybody and after a reload',
	{
		skip: noBrowser,
	},
	() =>
		withWorld({}, (world) =>
			withChat(world.origin, {}, async (guest) => {
				const { page } = guest
				await enterAs(guest, 'linxiao')
				await openConversation(guest, '周末露营 Camping')
				await page.getByRole('button', { name: '聊天信息' }).click()
				await page.getByLabel('群名称').fill('爬山')
				await page.getByRole('button', { name: '修改群名称' }).click()
				await page.keyboard.press('Escape')
				await page.getByText('我 将群名改为“爬山”').waitFor()
				await page.getByText('群聊已创建').waitFor({ state: 'attached' })
				// What is known is kept a moment after it came.
				await page.waitForTimeout(1000)
				await page.reload()
				await page.getByText('我 将群名改为“爬山”').waitFor()
				await withChat(world.origin, {}, async (away) => {
					await enterAs(away, 'wanglei')
					await openConversation(away, '爬山')
					await away.page.getByText('林晓 将群名改为“爬山”').waitFor()
				})
			}),
		),
)

const tile = ({ page }: Guest, title: string) =>
	page.locator('[data-tile]').filter({ has: page.getByText(title, { exact: true }) })

/** The focus is where one types. */
async function inComposer({ page, words }: Guest): Promise<void> {
	await page.getByLabel(words.chat.composer, { exact: true }).and(page.locator(':focus')).waitFor()
}

async function assertComposer({ page, words }: Guest, text: string): Promise<void> {
	assert.equal(await page.getByLabel(words.chat.composer, { exact: true }).inputValue(), text)
}
