import { after, type TestContext, test } from 'node:test'
import { testDatabases } from '../databases/test-databases.ts'
import { type Desk, startDesk } from './start-desk.ts'

/** Defines one test at a desk; the name of its database is put behind its title. */
export type DeskTest = (title: string, work: (desk: Desk, t: TestContext) => Promise<void>) => void

/** Runs the same tests at a desk on every database. The tests of one definition share the server. */
export function testEachDesk(
	getEnv: () => Promise<Readonly<Record<string, string>>>,
	define: (test: DeskTest) => void,
): void {
	for (const database of testDatabases) {
		let started: ReturnType<typeof start> | null = null
		const start = async () => {
			const empty = await database.create()
			return { empty, desk: await startDesk({ ...(await getEnv()), HUTONG_DATABASE: empty.location }) }
		}
		define((title, work) =>
			test(`${title} (${database.name})`, { skip: database.skip, timeout: 120_000 }, async (t) => {
				started ??= start()
				await work((await started).desk, t)
			}))
		after(async () => {
			const used = await started
			await used?.desk.stop()
			await used?.empty.remove()
		})
	}
}
