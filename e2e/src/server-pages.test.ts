import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { DeskQueue } from '@hutong/protocol'
import { findViolations } from './axe.ts'
import { noBrowser, startBrowser } from './browser.ts'
import { askDesk, type PageServer, startPageServer } from './server-pages.ts'

let server: PageServer
before(async () => {
	server = await startPageServer()
})
after(() => server.stop())

const sides = [
	{ device: 'phone', language: 'zh-CN', dark: false, host: 'light.example' },
	{ device: 'phone', language: 'en', dark: true, host: 'dark.example' },
	{ device: 'desktop', language: 'en', dark: false, host: 'desk.example' },
] as const

const words = {
	'zh-CN': {
		apply: '申请恢复访问',
		about: '申请说明',
		mail: '邮箱（选填）',
		send: '提交申请',
		taken: '审核中',
		accepted: '已通过',
	},
	en: {
		...{ apply: 'Apply to restore access', about: 'Your application', mail: 'Mail address (optional)' },
		...{ send: 'Send the application', taken: 'Being looked at', accepted: 'Accepted' },
	},
} as const

for (const { host, ...side } of sides) {
	test(`HS170 applying and following work in a browser, and no page has a barrier (${side.device}, ${side.language}, ${side.dark ? 'dark' : 'light'})`, {
		skip: noBrowser,
	}, async (t) => {
		const browser = await startBrowser(side)
		t.after(browser.stop)
		const page = await browser.newPage()
		const finding = { scope: 'domain', target: host, reason: 'evasion', evidence: 'x', reports: [] }
		await askDesk(page, server.origin, [['/api/desk/violations', finding]])
		const look = async (path: string | null) => {
			if (path !== null) await page.goto(server.origin + path)
			assert.deepEqual(await findViolations(page.mainFrame()), [], page.url())
			const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
			assert.ok((width[0] ?? 0) <= (width[1] ?? 0), `${page.url()} is wider than the screen: ${width}`)
		}
		const long = `https://a-very-long-name-of-a-shop.confirm.example/${'path/'.repeat(60)}`
		for (const url of [
			'https://good.example/',
			'http://copy.example/a',
			long,
			'https://taоbao.com/',
			'javascript:alert(1)',
		])
			await look(`/link?url=${encodeURIComponent(url)}`)
		await look('/appeal')
		await look(`/link?url=https://${host}/a`)
		const { apply, about, mail, send, taken, accepted } = words[side.language]
		await page.getByRole('link', { name: apply }).click()
		await look(null)
		await page.getByLabel(about).fill('已改正\nPut right')
		await page.getByLabel(mail).fill('owner@mail.example')
		await page.getByRole('button', { name: send }).click()
		await page.getByText(taken, { exact: true }).waitFor()
		await look(null)
		const place = page.url()
		assert.match(place, /\/appeal\/[\w-]{32}\?lang=/)

		// What the desk answers, as its endpoint declares it.
		const { appeals } = (await askDesk(page, server.origin, [])) as DeskQueue
		const id = appeals.find(({ violation }) => violation.target === host)?.id
		await askDesk(page, server.origin, [[`/api/desk/appeals/${id}/answer`, { accept: true, words: 'Put right.' }]])
		await page.goto(place)
		await page.getByText(accepted, { exact: true }).waitFor()
		await look(null)
	})
}
