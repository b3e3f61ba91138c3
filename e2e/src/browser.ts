import { type Chromium, startChromium } from '@hutong/testing'
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
	/** Keep the profile between starts, to see what survives one. */
	readonly profile?: string
}

/** Starts a browser of a person; storage partitioning on, as people have it. */
export function startBrowser({ device, ...choice }: BrowserChoice): Promise<Chromium> {
	const executable = process.env['HUTONG_CHROMIUM']
	if (!executable) throw new Error('HUTONG_CHROMIUM names no browser')
	return startChromium({ executable, ...sizes[device], touch: device === 'phone', ...choice })
}

/** Collects what a page's console calls an error; a journey ends with none. */
export function collectErrors(page: Page): string[] {
	const errors: string[] = []
	page.on('pageerror', (error) => errors.push(String(error)))
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text())
	})
	return errors
}
