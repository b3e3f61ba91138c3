import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '@hutong/scripts'
import { createServer, readConfig } from '@hutong/server'
import type { Page } from 'playwright-core'

/** A chat without a sandbox, whose rules have every outcome. */
export type PageServer = { readonly origin: string; stop(): Promise<void> }

const rule = (outcome: string, reason: string) => ({
	...{ id: outcome, title: { zh: `规则：${reason}`, en: `Rule: ${reason}` } },
	...{ when: { host: [`${outcome}.example`, `*.${outcome}.example`] }, outcome, reason },
})
const policy = {
	...{ name: 'pages', version: '7', title: { zh: '每种结果', en: 'Every outcome' } },
	rules: [rule('confirm', 'unknown-site'), rule('copy', 'scene-not-open'), rule('stopped', 'unsafe-site')],
	default: { id: 'rest', title: { zh: '其余直接打开', en: 'The rest opens' }, outcome: 'page', reason: 'default' },
}

export async function startPageServer(): Promise<PageServer> {
	const folder = await mkdtemp(join(tmpdir(), 'hutong-pages-'))
	const file = join(folder, 'policy.json')
	await writeFile(file, JSON.stringify(policy))
	const port = await findFreePort(0, [])
	const origin = `http://chat.localhost:${port}`
	const read = readConfig({
		...{ HUTONG_MODE: 'demo', HUTONG_ORIGIN: origin, HUTONG_PORT: String(port), HUTONG_LOG: 'silent' },
		...{ HUTONG_DATABASE: join(folder, 'chat.sqlite'), HUTONG_POLICY: file, HUTONG_OPERATORS: 'sam' },
		HUTONG_RATE_FACTOR: '1000',
	})
	if (!read.ok) throw new Error(JSON.stringify(read.problems))
	const server = await createServer(read.config)
	await server.listen()
	return {
		origin,
		async stop() {
			await server.close()
			await rm(folder, { recursive: true, force: true })
		},
	}
}

/** Lets an operator ask the desk, from a page of the chat. */
export async function askDesk(page: Page, origin: string, calls: readonly (readonly [path: string, body: unknown])[]) {
	await page.goto(`${origin}/api/config`)
	return page.evaluate(async (all) => {
		const post = (path: string, body: unknown) =>
			fetch(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
		await post('/api/demo/sign-in', { username: 'sam' })
		for (const [path, body] of all) {
			const answer = await post(path, body)
			if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
		}
		return (await fetch('/api/desk/queue')).json()
	}, calls)
}
