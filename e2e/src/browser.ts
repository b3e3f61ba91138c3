import { after } from 'node:test'
import { type Chromium, type SharedChromium, shareChromium, startChromium } from '@hutong/testing'
import type { Page } from 'playwright-core'

/** Why browser tests cannot run here; false where they can. */
export const noBrowser = process.env['HUTONG_CHROMIUM']
	? false
	: (process.env['HUTONG_NO_BROWSER'] ?? 'run by npm test')

export type Device = 'desktop' | 'phone'

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

export type BrowserChoice = {
	readonly device: Device
	readonly language: string
	readonly dark: boolean
	/** In a browser of its own with ordinary windows, where sites may keep cookies in frames of others too. */
	readonly apart?: boolean
}

/** Starts a browser of a person; storage partitioning on, as people have it. In a test it is a window of one the file's journeys share. */
export async function startBrowser({ device, apart = false, ...choice }: BrowserChoice): Promise<Chromium> {
	const executable = process.env['HUTONG_CHROMIUM']
	if (!executable) throw new Error('HUTONG_CHROMIUM names no browser')
	const screen = { ...sizes[device], touch: device === 'phone', ...choice }
	if (isTest && !apart) {
		shared ??= shareChromium(executable)
		return (await shared).open(screen)
	}
	return startChromium({ executable, ...screen })
}

let shared: Promise<SharedChromium> | null = null
// Scripts that take pictures start browsers too, and end them themselves.
const isTest = process.env['NODE_TEST_CONTEXT'] !== undefined
if (isTest) after(async () => (await shared)?.stop())

/** Collects what a page's console calls an error; a journey ends with none. */
export function collectErrors(page: Page): string[] {
	const errors: string[] = []
	page.on('pageerror', (error) => errors.push(String(error)))
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text())
	})
	return errors
}
