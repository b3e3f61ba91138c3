import {
	cardOf,
	enterAs,
	type Guest,
	type GuestOptions,
	openConversation,
	sendText,
	tapCard,
	withChat,
} from './chat.ts'
import { editorOf, settled } from './desk.ts'
import { getShare } from './shares.ts'
import { withWorld } from './world.ts'

type Shoot = (guest: Guest, screen: string) => Promise<void>

/** Takes pictures of every screen of the operators' desk, after some taps, a report and an application. */
export function photographDesk(side: GuestOptions, shoot: Shoot): Promise<void> {
	return withWorld({ secondEye: true }, (world) =>
		withChat(world.origin, side, async (guest) => {
			const { page } = guest
			const { text, title } = getShare(world.sandbox, 'taobao')
			await enterAs(guest, 'sam')
			await openConversation(guest, '周末露营 Camping')
			await sendText(guest, text)
			await cardOf(guest, title).waitFor()
			await tapCard(guest, title)
			await page.locator('iframe').waitFor()
			await page.evaluate(violate)
			for (const place of ['today', 'rules', 'queue', 'violations', 'lists', 'report', 'mails', 'rules/edit'])
				await photographPlace(guest, place, shoot)
			await photographEditor(guest, shoot)
		}),
	)
}

async function photographPlace(guest: Guest, place: string, shoot: Shoot): Promise<void> {
	await guest.page.evaluate((to) => {
		location.hash = `#/desk/${to}`
	}, place)
	await settled(guest.page)
	await guest.page.waitForTimeout(500)
	await shoot(guest, `desk-${place.replace('/', '-')}`)
}

async function photographEditor(guest: Guest, shoot: Shoot): Promise<void> {
	const { page } = guest
	await page.getByRole('button', { name: '2021-11-29' }).last().click()
	await page.getByText(/^(规则有效。|These rules are valid\.)$/).waitFor()
	await shoot(guest, 'desk-editor')
	await page.locator('main header button').nth(1).click()
	await page.getByRole('dialog').waitFor()
	await page.waitForTimeout(500)
	await shoot(guest, 'desk-publish')
	await page.keyboard.press('Escape')
	await page.locator('main header button').first().click()
	await page.getByRole('button', { name: /^(开始试算|Try)$/ }).click()
	await page.getByRole('status').getByRole('region').first().waitFor()
	await shoot(guest, 'desk-trial')
	await page.goBack()
	await editorOf(page).fill((await editorOf(page).inputValue()).replace('"outcome": "page"', '"outcome": "pages"'))
	await page.getByText(/^(没有这个取值。|There is no such value\.)$/).waitFor()
	await page.locator('main').evaluate((main) => main.scrollTo(0, 0))
	await shoot(guest, 'desk-fault')
}

/** Finds two violations, and applies for access to one of the pages. Runs in the page. */
async function violate(): Promise<void> {
	const send = (path: string, body: unknown) =>
		fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
	const [url, target] = ['https://h5.game.example/quiz', 'shop-taoba0.example']
	const words = { evidence: '2026-11-25 10:20 打开后要求输入支付密码，域名不属于淘宝。', reports: [] }
	await send('/api/desk/violations', { scope: 'link', target: url, reason: 'h5-game', ...words })
	await send('/api/desk/violations', { scope: 'host', target, reason: 'fraud', ...words })
	await send('/api/appeals', { url, words: '游戏已下线，请恢复访问。', contact: 'owner@game.example' })
}
