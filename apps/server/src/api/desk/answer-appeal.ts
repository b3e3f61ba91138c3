import { AnswerAppeal, Violation } from '@hutong/protocol'
import { Type } from 'typebox'
import { describeAnswers } from '../../http/answers.ts'
import type { App } from '../../http/app.ts'
import type { RequireOperator } from '../../http/operator.ts'
import { unwrap } from '../../http/refused.ts'
import type { ViolationDesk } from '../../violations/index.ts'

const Path = Type.Object({ id: Type.String() })

/** POST /api/desk/appeals/:id/answer: an operator answers an application, with reasons. */
export function addAnswerAppeal(
	app: App,
	requireOperator: RequireOperator,
	violations: Pick<ViolationDesk, 'answer'>,
): void {
	const schema = {
		...{ tags: ['desk'], summary: 'Answer an application', params: Path, body: AnswerAppeal },
		response: describeAnswers(Violation),
	}
	app.post('/api/desk/appeals/:id/answer', { schema }, async (request, reply) => {
		const { person } = await requireOperator(request, reply)
		return unwrap(await violations.answer(person.id, { ...request.body, id: request.params.id }))
	})
}
