import { createServer as createListener, type Socket } from 'node:net'
import { after, before, test } from 'node:test'
import { noBrowser } from './browser.ts'
import { enterAs, type Guest, openConversation, sendText, withChat } from './chat.ts'
import { startWorld, type World, withWorld } from './world.ts'

let world: World
before(async () => {
	world = await startWorld()
})
after(() => world.stop())

test(
	'EE20 without the network the client starts with what it knew, and sends what was written once it is back',
	{ skip: noBrowser },
	() =>
		withChat(world.origin, {}, async (guest) => {
			const { page, browser } = guest
			await enterAs(guest, 'linxiao')
			await openConversation(guest, '王磊')
			await sendText(guest, '有网的时候写的')
			await page.getByTitle('已发送').last().waitFor()
			await page.evaluate(() => navigator.serviceWorker.ready)
			await page.reload()
			await page.getByText('有网的时候写的').last().waitFor()
			// What is known is kept a moment after it came.
			await page.waitForTimeout(1000)
			await browser.context.setOffline(true)
			await page.reload()
			await page.getByLabel('消息', { exact: true }).getByText('有网的时候写的').waitFor()
			await sendText(guest, '没网的时候写的')
			await page.getByTitle('等待网络').last().waitFor()
			await browser.context.setOffline(false)
			await page.getByTitle('等待网络').last().waitFor({ state: 'detached' })
			await page.reload()
			await page.getByLabel('消息', { exact: true }).getByText('没网的时候写的').waitFor()
		}),
)

test('EE32 a window that could not be fetched says so, and opens at the next press', { skip: noBrowser }, () =>
	withChat(world.origin, {}, async (guest) => {
		const { page } = guest
		await withoutWorker(guest)
		await enterAs(guest, 'linxiao')
		await page.route('**/assets/new-conversation-dialog*', (route) => route.abort())
		const button = page.getByRole('button', { name: '发起聊天' }).first()
		await button.click()
		await page.getByText('连接不上服务器').waitFor()
		await page.unroute('**/assets/new-conversation-dialog*')
		await button.click()
		await page.getByRole('dialog').getByText('发起聊天').waitFor()
	}),
)

test(
	'EE31 with a server that is frozen the client starts, opens what was never opened, and signs out',
	{
		skip: noBrowser,
	},
	() =>
		// A world of its own, for its server ends.
		withWorld({}, (world) =>
			withChat(world.origin, {}, async (guest) => {
				const { page } = guest
				await enterAs(guest, 'linxiao')
				await page.evaluate(() => navigator.serviceWorker.ready)
				// What is known is kept a moment after it came.
				await page.waitForTimeout(1000)
				const frozen = await freeze(world)
				try {
					await page.reload()
					await page.locator('[data-tile]').first().waitFor({ timeout: 10_000 })
					await openConversation(guest, '王磊')
					await page.getByRole('button', { name: '发起聊天' }).first().click()
					await page.getByRole('dialog').getByText('发起聊天').waitFor()
					await page.keyboard.press('Escape')
					await signOut(guest)
				} finally {
					await frozen.end()
				}
			}),
		),
)

async function signOut({ page }: Guest): Promise<void> {
	await page.getByRole('button', { name: '设置' }).click()
	await page.getByText('退出登录').click()
	await page.getByText('进入演示').waitFor({ timeout: 12_000 })
}

/** A browser that keeps nothing: each part is fetched when it is first opened. */
async function withoutWorker({ page }: Guest): Promise<void> {
	await page.addInitScript(() => {
		navigator.serviceWorker.register = () => Promise.reject(new Error('not here'))
	})
	await page.evaluate(async () => {
		for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
	})
	await page.reload()
}

/** In the server's place something that takes connections and never answers. */
async function freeze(world: World): Promise<{ readonly end: () => Promise<void> }> {
	await world.server.close()
	const sockets = new Set<Socket>()
	const listener = createListener((socket) => sockets.add(socket.on('error', () => {})))
	await new Promise<void>((resolve) => listener.listen(Number(new URL(world.origin).port), '127.0.0.1', resolve))
	return {
		end: () => {
			for (const socket of sockets) socket.destroy()
			return new Promise((resolve) => listener.close(() => resolve()))
		},
	}
}
