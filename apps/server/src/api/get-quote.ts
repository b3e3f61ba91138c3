import { Quote, QuoteQuery } from '@hutong/protocol'
import { Type } from 'typebox'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { Refused, unwrap } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import type { LinkGateway } from '../links/create-link-gateway.ts'

const QuotePath = Type.Object({ secid: Type.String({ pattern: '^\\d{1,3}\\.[A-Za-z0-9_.\\-]{1,16}$' }) })

/** GET /api/quotes/:secid: bars of a quote that stands on a card; nobody makes the server ask for others. */
export function addGetQuote(app: App, requireSignedIn: RequireSignedIn, { quotes }: Pick<LinkGateway, 'quotes'>): void {
	const schema = {
		...{ tags: ['links'], summary: 'Bars of a quote', params: QuotePath, querystring: QuoteQuery },
		response: describeAnswers(Quote),
	}
	app.get('/api/quotes/:secid', { schema }, async (request, reply) => {
		await requireSignedIn(request, reply)
		const { secid } = request.params
		if (!quotes || !(await quotes.has(secid))) throw new Refused('quote_not_found')
		return unwrap(await quotes.read(secid, request.query.period ?? 'day'))
	})
}
