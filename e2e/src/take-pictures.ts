import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildClient } from '@hutong/scripts'
import { findChromium } from '@hutong/testing'
import { closePage, orderCard } from './buy.ts'
import {
	cardOf,
	enterAs,
	type Guest,
	type GuestOptions,
	openConversation,
	sendText,
	shopFrame,
	tapCard,
	withChat,
} from './chat.ts'
import { getShare } from './shares.ts'
import { buyNow, pay, placeOrder, signInAtShop } from './shop.ts'
import { photographCards } from './take-card-pictures.ts'
import { photographDesk } from './take-desk-pictures.ts'
import { photographOutcomes } from './take-outcome-pictures.ts'
import { photographQuotes } from './take-quote-pictures.ts'
import { startWorld, type World } from './world.ts'

// Takes the pictures of every screen in both sizes, lights and languages: `npm run pictures -- FOLDER`, with `cards` behind it those of the cards alone, on every side or on those whose name begins with what stands behind that.
const folder = process.argv[2] ?? 'data/pictures'
const chromium = await findChromium()
if (!chromium) throw new Error('pictures need a Chromium: npm test installs one')
process.env['HUTONG_CHROMIUM'] = chromium
buildClient(fileURLToPath(new URL('../..', import.meta.url)))
await mkdir(folder, { recursive: true })

const sides: readonly (GuestOptions & { readonly name: string })[] = [
	{ name: 'desktop-light-zh', device: 'desktop', language: 'zh-CN', dark: false },
	{ name: 'desktop-dark-en', device: 'desktop', language: 'en', dark: true },
	{ name: 'phone-light-zh', device: 'phone', language: 'zh-CN', dark: false },
	{ name: 'phone-dark-en', device: 'phone', language: 'en', dark: true },
]
const only = process.argv[3] === 'cards'
for (const { name, ...side } of only
	? everySide().filter((side) => side.name.startsWith(process.argv[4] ?? ''))
	: sides) {
	const shoot = async ({ page }: Guest, screen: string) => {
		await page.screenshot({ path: join(folder, `${name}-${screen}.png`) })
	}
	await photographCards(side, shoot)
	await photographQuotes(side, shoot)
	if (!only) await photographOutcomes(side, shoot)
	if (!only) await photographDesk(side, shoot)
}
for (const side of only ? [] : sides) {
	const world = await startWorld()
	await photograph(world, side).finally(world.stop)
}

/** Both sizes, in both lights, in both languages. */
function everySide(): typeof sides {
	return (['desktop', 'phone'] as const).flatMap((device) =>
		[false, true].flatMap((dark) =>
			(['zh-CN', 'en'] as const).map((language) => ({
				...{ name: `${device}-${dark ? 'dark' : 'light'}-${language.slice(0, 2)}`, device, dark, language },
			})),
		),
	)
}

function photograph(world: World, { name, ...side }: (typeof sides)[number]): Promise<void> {
	return withChat(world.origin, side, async (guest) => {
		const { page, words } = guest
		let count = 0
		const shoot = async (screen: string) => {
			await page.waitForTimeout(900)
			const number = String(count++).padStart(2, '0')
			await page.screenshot({ path: join(folder, `${name}-${number}-${screen}.png`) })
		}
		const lamp = getShare(world.sandbox, 'taobao')
		await shoot('sign-in')
		await enterAs(guest, 'linxiao')
		await shoot('list')
		await openConversation(guest, '王磊')
		await sendText(guest, lamp.text)
		await cardOf(guest, lamp.title).locator('img').first().waitFor()
		await shoot('card')
		await tapCard(guest, lamp.title)
		await shopFrame(guest).getByRole('button', { name: words.shop.buyNow }).first().waitFor()
		await shoot('page')
		await shopFrame(guest).getByRole('button', { name: words.shop.buyNow }).first().click()
		await shoot('choice')
		await page.keyboard.press('Escape')
		await buyNow(guest)
		await shoot('shop-sign-in')
		await signInAtShop(guest)
		await shoot('review')
		await placeOrder(guest)
		await shoot('cashier')
		await pay(guest)
		await shoot('paid')
		await closePage(guest)
		await orderCard(guest).last().waitFor()
		await shoot('order')
		await goBack(guest)
		await openConversation(guest, 'Sam')
		await page.locator('svg[role=img]').first().waitFor()
		await shoot('quote')
		await page.getByRole('button', { name: '腾讯控股' }).click()
		await page.getByRole('slider').waitFor()
		await page.mouse.move(side.device === 'phone' ? 150 : 1180, side.device === 'phone' ? 350 : 320)
		await shoot('chart')
		await page.keyboard.press('Escape')
		await goBack(guest)
		await openConversation(guest, '周末露营 Camping')
		await shareEverything(guest, world)
		await shoot('group')
	})
}

/** On a phone the list is a screen of its own. */
async function goBack({ page, device, words }: Guest): Promise<void> {
	if (device !== 'phone') return
	await page.getByRole('button', { name: words.chat.back }).click()
	await page.locator('[data-tile]').first().waitFor()
}

async function shareEverything(guest: Guest, world: World): Promise<void> {
	for (const [shop, kind] of [
		['xianyu', 'item'],
		['douyin', 'item'],
		['taobao', 'sold_out'],
		['xianyu', 'off_shelf'],
		['taobao', 'expired'],
	] as const) {
		const { text } = getShare(world.sandbox, shop, kind)
		await sendText(guest, text)
	}
	await sendText(guest, '￥JzhWWxBzy2c￥')
	await guest.page.waitForTimeout(2500)
}
