import type { Page } from 'playwright-core'

/** What a page did that none of ours does. */
export type Watch = {
	/** Dialogs, requests to other places, navigations, and words of the console about errors. */
	readonly seen: string[]
	/** As above, with what scripts and the page's policy said within the page. */
	all(): Promise<readonly string[]>
}

/** Watches a page from its next document on: whatever runs in it, is blocked in it, or is fetched for it from elsewhere. */
export async function watchPage(page: Page, origin: string): Promise<Watch> {
	const seen: string[] = []
	page.on('dialog', (dialog) => {
		seen.push(`dialog: ${dialog.message()}`)
		void dialog.dismiss()
	})
	page.on('request', (request) => {
		const url = request.url()
		if (!/^(?:data|blob):/.test(url) && !url.startsWith(`${origin}/`)) seen.push(`request: ${url.slice(0, 200)}`)
	})
	page.on('framenavigated', (frame) => {
		if (!frame.url().startsWith(`${origin}/`)) seen.push(`navigation: ${frame.url().slice(0, 200)}`)
	})
	page.on('pageerror', (error) => seen.push(`error: ${error}`))
	page.on('console', (message) => {
		const text = message.text()
		if (message.type() === 'error' && !/\b401 \(Unauthorized\)/.test(text)) seen.push(`console: ${text.slice(0, 200)}`)
	})
	await page.addInitScript(() => {
		const ran: string[] = []
		Object.assign(window, { ran })
		for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
			Object.defineProperty(window, name, { value: () => ran.push(`called: ${name}`), writable: false })
		document.addEventListener('securitypolicyviolation', (event) =>
			ran.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
		)
	})
	return {
		seen,
		async all() {
			// The array that the script above has put there.
			const ran = await page.evaluate(() => (window as unknown as { ran: readonly string[] }).ran)
			return [...seen, ...ran]
		},
	}
}

/** Elements and attributes on the screen that only markup of others could have made. */
export function findStrangers(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const strange =
			'script:not([src]), iframe, object, embed, form:not([class]), math, base, marquee, audio, video, style:not([data-vite-dev-id])'
		const leading = new Set(['href', 'src', 'srcset', 'action', 'formaction', 'xlink:href', 'poster', 'data'])
		const isPlain = (value: string) => /^(?:https?:|\/|#|$)/.test(value)
		const inList = [...document.querySelectorAll('main *')]
		const tags = inList.filter((element) => element.matches(strange)).map((element) => element.outerHTML.slice(0, 120))
		const handlers = inList.flatMap((element) =>
			element
				.getAttributeNames()
				.filter((name) => name.startsWith('on') || (leading.has(name) && !isPlain(element.getAttribute(name) ?? ''))),
		)
		return [...tags, ...handlers]
	})
}
