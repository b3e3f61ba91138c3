import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

export type ChromiumOptions = {
	readonly executable: string
	readonly width: number
	readonly height: number
	/** `zh-CN` or `en-US`: what pages are asked in. */
	readonly language?: string
	readonly dark?: boolean
	/** A finger instead of a mouse, on a screen of a phone's density. */
	readonly touch?: boolean
	/** Keep the profile between starts, to see what survives one. */
	readonly profile?: string
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
	const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'hutong-chromium-')))
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: options.executable,
		ignoreDefaultArgs: true,
		args: flags(options, profile),
		viewport: null,
	})
	return {
		context,
		newPage: () => openPage(context, options),
		async stop() {
			await context.close().catch(() => {})
			if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 })
		},
	}
}

function flags(options: ChromiumOptions, profile: string): string[] {
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
		'--hide-scrollbars',
		'--remote-debugging-pipe',
		`--lang=${options.language ?? 'en-US'}`,
		`--accept-lang=${options.language ?? 'en-US'}`,
		`--window-size=${options.width},${options.height}`,
		`--user-data-dir=${profile}`,
		'about:blank',
	]
}

async function openPage(context: BrowserContext, options: ChromiumOptions): Promise<Page> {
	const page = await context.newPage()
	await page.setViewportSize({ width: options.width, height: options.height })
	await page.emulateMedia({ colorScheme: options.dark ? 'dark' : 'light' })
	if (options.touch) await emulatePhone(context, page, options)
	return page
}

/** By the debugging protocol: pages of a browser that is already running cannot be made phones by Playwright itself. */
async function emulatePhone(context: BrowserContext, page: Page, { width, height }: ChromiumOptions): Promise<void> {
	const session = await context.newCDPSession(page)
	const usual = await page.evaluate(() => navigator.userAgent)
	const userAgent = usual.replace(/\([^)]*\)/, '(Linux; Android 16; K)').replace(' Safari/', ' Mobile Safari/')
	await session.send('Emulation.setUserAgentOverride', { userAgent, platform: 'Android' })
	await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 })
	await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 2, mobile: true })
}
