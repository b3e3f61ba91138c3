import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

type ChromiumOptions = {
	readonly executable: string
	readonly width: number
	readonly height: number
	/** `zh-CN` or `en-US`: what pages are asked in. */
	readonly language?: string
	readonly dark?: boolean
	/** A finger instead of a mouse, on a screen of a phone's density. */
	readonly touch?: boolean
}

export type Chromium = {
	readonly context: BrowserContext
	newPage(): Promise<Page>
	stop(): Promise<void>
}

/**
 * Starts Chromium as a person would have it, storage partitioning on, with none of Playwright's own switches: they would put partitioning off, on
 * which a shop's login in the frame rests. It is spoken to by pipe: over its port every message would be packed and unpacked.
 */
export async function startChromium(options: ChromiumOptions): Promise<Chromium> {
	const profile = await mkdtemp(join(tmpdir(), 'hutong-chromium-'))
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: options.executable,
		ignoreDefaultArgs: true,
		args: [...switches(profile), `--lang=${languageOf(options)}`, `--accept-lang=${languageOf(options)}`],
		viewport: null,
	})
	return {
		context,
		newPage: () => openPage(context, options),
		async stop() {
			await context.close().catch(() => {})
			await rm(profile, { recursive: true, force: true, maxRetries: 5 })
		},
	}
}

/** One Chromium for many people, each in a private window of their own: nothing of one reaches another. It starts much faster than one for each. */
export type SharedChromium = {
	open(options: Omit<ChromiumOptions, 'executable'>): Promise<Chromium>
	stop(): Promise<void>
}

/** Starts a Chromium to be shared. */
export async function shareChromium(executable: string): Promise<SharedChromium> {
	const profile = await mkdtemp(join(tmpdir(), 'hutong-chromium-'))
	const args = [...switches(profile)]
	const browser = await chromium.launch({ executablePath: executable, ignoreDefaultArgs: true, args })
	return {
		async open(options) {
			const context = await browser.newContext({ viewport: null, locale: languageOf(options) })
			return { context, newPage: () => openPage(context, options), stop: () => context.close().catch(() => {}) }
		},
		async stop() {
			await browser.close().catch(() => {})
			await rm(profile, { recursive: true, force: true, maxRetries: 5 })
		},
	}
}

function languageOf({ language = 'en-US' }: Pick<ChromiumOptions, 'language'>): string {
	return language
}

/** What a test has no use for is left out; it takes half of the time a start takes. */
function switches(profile: string): readonly string[] {
	const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
	return [
		...root,
		'--headless=new',
		'--disable-gpu',
		'--disable-quic',
		'--disable-dev-shm-usage',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--disable-extensions',
		'--disable-default-apps',
		'--disable-features=SpareRendererForSitePerProcess,Translate,MediaRouter,OptimizationHints',
		'--hide-scrollbars',
		'--remote-debugging-pipe',
		`--user-data-dir=${profile}`,
		'about:blank',
	]
}

type Screen = Pick<ChromiumOptions, 'width' | 'height' | 'dark' | 'touch'>

async function openPage(context: BrowserContext, options: Screen): Promise<Page> {
	const page = await context.newPage()
	await page.setViewportSize({ width: options.width, height: options.height })
	await page.emulateMedia({ colorScheme: options.dark ? 'dark' : 'light' })
	if (options.touch) await emulatePhone(context, page, options)
	return page
}

/** By the debugging protocol: pages of a browser that is already running cannot be made phones by Playwright itself. */
async function emulatePhone(context: BrowserContext, page: Page, { width, height }: Screen): Promise<void> {
	const session = await context.newCDPSession(page)
	const usual = await page.evaluate(() => navigator.userAgent)
	const userAgent = usual.replace(/\([^)]*\)/, '(Linux; Android 16; K)').replace(' Safari/', ' Mobile Safari/')
	await session.send('Emulation.setUserAgentOverride', { userAgent, platform: 'Android' })
	await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 })
	await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 2, mobile: true })
}
