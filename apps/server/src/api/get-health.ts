import { findNewestRow, type Store } from '../db/index.ts'
import type { App } from '../http/app.ts'
import { Refused } from '../http/refused.ts'

/** GET /healthz: whether the server answers and its database does; for those who look after it. */
export function addGetHealth(app: App, store: Store): void {
	const schema = { hide: true }
	app.get('/healthz', { schema, config: { rateLimit: false } }, async () => {
		try {
			await findNewestRow(store.read)
			return { status: 'ok' }
		} catch (cause) {
			app.log.error({ err: cause }, 'the database does not answer')
			throw new Refused('unavailable')
		}
	})
}
