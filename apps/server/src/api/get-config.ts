import { PublicConfig } from '@hutong/protocol'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'

/** GET /api/config: what a client must know before anybody signs in. */
export function addGetConfig(app: App, config: () => PublicConfig): void {
	const schema = { tags: ['server'], summary: 'What this server is', response: describeAnswers(PublicConfig) }
	app.get('/api/config', { schema }, () => config())
}
