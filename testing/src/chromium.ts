import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

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
	readonly browser: Browser
	readonly context: BrowserContext
	newPage(): Promise<Page>
	stop(): Promise<void>
}

/**
 * Starts Chromium as a person would have it, storage partitioning on, and connects over its debugging port.
 * Playwright's own launch would switch partitioning off, on which a shop's login in the frame rests.
 */
export async function startChromium(options: ChromiumOptions): Promise<Chromium> {
	const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'hutong-chromium-')))
	await rm(join(profile, 'DevToolsActivePort'), { force: true })
	const child = spawn(options.executable, flags(options, profile), { stdio: 'ignore' })
	const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await readPort(profile, child)}`)
	const context = browser.contexts()[0]
	if (!context) throw new Error('chromium: no default context')
	return {
		browser,
		context,
		newPage: () => openPage(context, options),
		async stop() {
			await browser.close().catch(() => {})
			await endChild(child)
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
		'--remote-debugging-port=0',
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

async function readPort(profile: string, child: ChildProcess): Promise<string> {
	for (let tries = 0; tries < 300; tries++) {
		if (child.exitCode !== null) throw new Error(`chromium: ended at once with ${child.exitCode}`)
		const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')
		const port = text.split('\n')[0]
		if (port) return port
		await sleep(100)
	}
	throw new Error('chromium: gave no debugging port within 30 seconds')
}

async function endChild(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
	child.kill('SIGTERM')
	// Does not keep a test's process alive once the browser is gone.
	await Promise.race([gone, sleep(5_000, undefined, { ref: false })])
	if (child.exitCode === null) child.kill('SIGKILL')
}
