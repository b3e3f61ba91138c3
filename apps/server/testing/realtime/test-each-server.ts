import { after, type TestContext, test } from 'node:test'
import { testDatabases } from '../databases/test-databases.ts'
import { type RunningServer, type ServerOptions, startServer } from './start-server.ts'

/** Defines one test against one server; the name of its database is put behind its title. */
export type ServerTest = (title: string, work: (server: RunningServer, t: TestContext) => Promise<void>) => void

/** Runs the same tests against a server on every database. The tests of one definition share the server. */
export function testEachServer(options: ServerOptions, define: (test: ServerTest) => void): void {
	for (const database of testDatabases) {
		let started: ReturnType<typeof start> | null = null
		const start = async () => {
			const empty = await database.create()
			return { empty, server: await startServer(empty.location, options) }
		}
		define((title, work) =>
			test(`${title} (${database.name})`, { skip: database.skip, timeout: 120_000 }, async (t) => {
				started ??= start()
				await work((await started).server, t)
			}))
		after(async () => {
			const used = await started
			await used?.server.stop()
			await used?.empty.remove()
		})
	}
}
