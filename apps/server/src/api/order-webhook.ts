import { Type } from 'typebox'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { unwrap } from '../http/refused.ts'
import type { LinkGateway } from '../links/create-link-gateway.ts'

const path = '/api/webhooks/orders'
const Taken = Type.Object({ taken: Type.Boolean() })
const largestBody = 64 * 1024

/** POST /api/webhooks/orders: a shop tells of an order. The raw bytes are what was signed, so they are not parsed before. */
export function addOrderWebhook(app: App, origin: string, gateway: Pick<LinkGateway, 'takeOrder'>): void {
	app.register(async (scope) => {
		scope.removeAllContentTypeParsers()
		scope.addContentTypeParser(
			'*',
			{ parseAs: 'buffer', bodyLimit: largestBody },
			async (_request: unknown, body: Buffer) => body,
		)
		const config = { signedBySender: true }
		const schema = { tags: ['shops'], summary: 'A shop tells of an order', response: describeAnswers(Taken) }
		scope.post(path, { config, schema }, async (request) => {
			const { headers, body } = request
			const raw = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
			unwrap(await gateway.takeOrder({ method: 'POST', url: origin + path, headers, body: raw }))
			return { taken: true }
		})
	})
}
