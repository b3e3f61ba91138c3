import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { type Guest, type GuestOptions, openChat } from './chat.ts'

/** Signs in a demo account at its chat, and goes to the desk by the menu. */
export async function enterDesk({ page, words }: Guest, username = 'sam'): Promise<void> {
	const [settings, desk] = words.language === 'en' ? ['Settings', 'Policy desk'] : ['设置', '规则台']
	await page.getByRole('button', { name: username }).click()
	await page.locator('[data-tile]').first().waitFor()
	const item = page.getByRole('menuitem', { name: desk })
	// The entry comes once the server has said what this account may do.
	await page.getByRole('button', { name: settings, exact: true }).click()
	await item.waitFor()
	await item.click()
	await screenOf(page).waitFor()
}

/** Goes to a screen of the desk by its link. */
export async function goToDesk({ page }: Guest, name: string): Promise<void> {
	await page.getByRole('navigation').getByRole('link', { name }).click()
	await page.locator(`nav a[aria-current=page]`, { hasText: name }).waitFor()
	await settled(page)
}

/** Waits until what a screen asked for is there. */
export async function settled(page: Page): Promise<void> {
	await screenOf(page).waitFor()
	await page.waitForFunction(() => document.querySelector('main [aria-busy=true]') === null)
}

/** The heading of the screen of the desk. */
export function screenOf(page: Page): Locator {
	return page.locator('main h1')
}

/** The rules as they are written now. */
export function editorOf(page: Page): Locator {
	return page.getByLabel(/^(规则（JSON）|Rules as JSON)$/)
}

/** Begins a draft from a preset, by its name. */
export async function beginFromPreset(guest: Guest, preset: string): Promise<void> {
	const { page } = guest
	await goToDesk(guest, '规则')
	await page.getByRole('button', { name: '编辑规则' }).click()
	await page.getByRole('region', { name: '预设' }).getByRole('button', { name: preset }).click()
	await page.getByText('规则有效。').waitFor()
}

/** Publishes the draft on the desk with a reason, at once. */
export async function publishDraft({ page }: Guest, reason: string): Promise<void> {
	await page.getByRole('button', { name: '发布…' }).click()
	const dialog = page.getByRole('dialog')
	await dialog.getByLabel('原因', { exact: true }).fill(reason)
	await dialog.getByRole('button', { name: /^(发布|提交批准)$/ }).click()
	await dialog.waitFor({ state: 'detached' })
	await settled(page)
}

/** Opens a chat for each of some people, and closes all of them whatever happens; what the screens showed at a failure is kept as pictures. */
export async function withChats(
	origin: string,
	options: readonly GuestOptions[],
	work: (...guests: Guest[]) => Promise<void>,
): Promise<void> {
	const guests: Guest[] = []
	try {
		for (const each of options) guests.push(await openChat(origin, each))
		await work(...guests)
	} catch (cause) {
		for (const [index, { page }] of guests.entries()) {
			const path = join(tmpdir(), `hutong-e2e-${Date.now()}-${index}.png`)
			await page.screenshot({ path, timeout: 5000 }).catch(() => {})
			console.error(`What the screen showed: ${path}`)
		}
		throw cause
	} finally {
		for (const guest of guests) await guest.stop()
	}
}
