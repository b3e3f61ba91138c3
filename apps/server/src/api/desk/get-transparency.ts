import { TransparencyReport } from '@hutong/protocol'
import { Type } from 'typebox'
import { parseMonth, type Store } from '../../db/index.ts'
import { problem } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import { Refused } from '../../http/refused.ts'
import { findTransparency } from '../../policies/find-transparency.ts'
import { toCsv } from '../../policies/transparency-csv.ts'

const MonthPath = Type.Object({
	month: Type.String({ description: 'in UTC, `2022-01`' }),
})
const Format = Type.Object({ format: Type.Optional(Type.Union([Type.Literal('json'), Type.Literal('csv')])) })

/** GET /api/desk/transparency/:month: a month in numbers, to be published. */
export function addGetTransparency(app: App, requireOperator: RequireOperator, store: Store): void {
	const content = { 'application/json': { schema: TransparencyReport }, 'text/csv': { schema: Type.String() } }
	const schema = {
		...{ tags: ['desk'], summary: 'A month in numbers', params: MonthPath, querystring: Format },
		response: { 200: { description: 'the report', content }, default: problem },
	}
	app.get('/api/desk/transparency/:month', { schema }, async (request, reply) => {
		await requireOperator(request, reply)
		const month = parseMonth(request.params.month)
		if (!month) throw new Refused('not_found')
		const report = await findTransparency(store.read, month)
		if (request.query.format !== 'csv') return reply.type('application/json').send(report)
		const name = `attachment; filename="hutong-${month.month}.csv"`
		return reply.type('text/csv; charset=utf-8').header('content-disposition', name).send(toCsv(report))
	})
}
