import { after, type TestContext, test } from 'node:test'
import { openTestChat, type TestChat } from './test-chat.ts'
import { testDatabases } from './test-databases.ts'

export type TwoServers = { readonly one: TestChat; readonly other: TestChat }

/** Defines one test on two servers. */
export type TwoServersTest = (title: string, work: (servers: TwoServers, t: TestContext) => Promise<void>) => void

/** Runs tests on two servers that share a PostgreSQL, opened when the first of them runs. */
export function testTwoServers(define: (test: TwoServersTest) => void): void {
	for (const database of testDatabases.filter(({ name }) => name === 'PostgreSQL')) {
		let opened: ReturnType<typeof open> | null = null
		const open = async () => {
			const empty = await database.create()
			return { empty, one: await openTestChat(empty.location), other: await openTestChat(empty.location) }
		}
		define((title, work) =>
			test(title, { skip: database.skip, timeout: 120_000 }, async (t) => {
				opened ??= open()
				await work(await opened, t)
			}))
		after(async () => {
			const used = await opened
			await used?.one.close()
			await used?.other.close()
			await used?.empty.remove()
		})
	}
}
