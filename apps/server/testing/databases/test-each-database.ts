import { after, type TestContext, test } from 'node:test'
import { openTestChat, type TestChat } from './test-chat.ts'
import { type EmptyDatabase, testDatabases } from './test-databases.ts'

/** Defines one test on one database; the name of the database is put behind its title. */
export type DatabaseTest = (title: string, work: (chat: TestChat, t: TestContext) => Promise<void>) => void

/**
 * Runs the same tests on every database. The tests of a file share one of each, made when the first of them runs: each
 * makes people and conversations of its own.
 */
export function testEachDatabase(define: (test: DatabaseTest) => void): void {
	for (const database of testDatabases) {
		let opened: Promise<{ readonly empty: EmptyDatabase; readonly chat: TestChat }> | null = null
		const open = async () => {
			const empty = await database.create()
			return { empty, chat: await openTestChat(empty.location) }
		}
		define((title, work) =>
			test(`${title} (${database.name})`, { skip: database.skip }, async (t) => {
				opened ??= open()
				await work((await opened).chat, t)
			}))
		after(async () => {
			const used = await opened
			await used?.chat.close()
			await used?.empty.remove()
		})
	}
}
