import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Chromium } from '@hutong/testing'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { collectErrors, type Device, startBrowser } from './browser.ts'
import { type Words, words } from './words.ts'

/** Somebody at a screen: a browser of their own, signed in or about to be. */
export type Guest = {
	readonly page: Page
	readonly device: Device
	readonly words: Words
	readonly browser: Chromium
	/** What the console called an error, so far. */
	readonly errors: string[]
	stop(): Promise<void>
}

export type GuestOptions = {
	readonly device?: Device
	readonly language?: 'zh-CN' | 'en'
	readonly dark?: boolean
	/** In a browser of its own, with ordinary windows. */
	readonly apart?: boolean
}

/** Opens the chat in a new browser and waits for the screen. */
export async function openChat(origin: string, options: GuestOptions = {}): Promise<Guest> {
	const { device = 'desktop', language = 'zh-CN', dark = false, apart = false } = options
	const browser = await startBrowser({ device, language, dark, apart })
	const page = await browser.newPage()
	page.setDefaultTimeout(20_000)
	const errors = collectErrors(page)
	await page.goto(origin)
	return { page, device, words: words[language], browser, errors, stop: browser.stop }
}

/** Opens the chat for some work, and closes it whatever happens; what the screen showed at a failure is kept as a picture. */
export async function withChat(
	origin: string,
	options: GuestOptions,
	work: (guest: Guest) => Promise<void>,
): Promise<void> {
	const guest = await openChat(origin, options)
	try {
		await work(guest)
	} catch (cause) {
		const path = join(tmpdir(), `hutong-e2e-${Date.now()}.png`)
		await guest.page.screenshot({ path, timeout: 5000 }).catch(() => {})
		console.error(`What the screen showed: ${path}`)
		throw cause
	} finally {
		await guest.stop()
	}
}

/** One tap on a demo account. */
export async function enterAs({ page }: Guest, username: string): Promise<void> {
	await page.getByRole('button', { name: username }).click()
	await page.locator('[data-tile]').first().waitFor()
}

/** Opens the conversation of that name from the list. */
export async function openConversation({ page, words: { chat } }: Guest, title: string): Promise<void> {
	await page
		.locator('[data-tile]')
		.filter({ has: page.getByText(title, { exact: true }) })
		.click()
	await page.getByLabel(chat.composer, { exact: true }).waitFor()
}

/** Pastes a text into the composer as from the clipboard, and sends it. */
export async function sendText({ page, words: { chat } }: Guest, text: string): Promise<void> {
	const composer = page.getByLabel(chat.composer, { exact: true })
	await composer.click()
	await composer.evaluate((area, pasted) => {
		area.focus()
		document.execCommand('insertText', false, pasted)
	}, text)
	await page.getByRole('button', { name: chat.send, exact: true }).click()
}

/** The newest card whose title holds these words. */
export function cardOf({ page }: Guest, title: string): Locator {
	return page.locator('article', { hasText: title }).last()
}

/** Taps a card. */
export async function tapCard(guest: Guest, title: string): Promise<void> {
	await cardOf(guest, title).getByRole('button', { name: title }).click()
}

/** The shop's page in the in-app browser. */
export function shopFrame({ page, words: { chat } }: Guest): FrameLocator {
	return page.getByLabel(chat.browser).first().frameLocator('iframe')
}

/** A journey ends with nothing in the console but what the browser says of an unanswered “who am I?” before signing in. */
export function assertQuiet({ errors }: Guest): void {
	const unexpected = errors.filter((error) => !/\b401 \(Unauthorized\)/.test(error))
	assert.deepEqual(unexpected, [])
}
