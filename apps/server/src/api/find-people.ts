import { PeopleFound } from '@hutong/protocol'
import { Type } from 'typebox'
import { type Store, searchPeople } from '../db/index.ts'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import { parseVisibleText } from '../text/visible-text.ts'

const Query = Type.Object({ query: Type.String({ maxLength: 100 }) })

/** GET /api/people: people whose username or name holds a text, at most 20. */
export function addFindPeople(app: App, requireSignedIn: RequireSignedIn, store: Store): void {
	const schema = {
		tags: ['people'],
		summary: 'Find people',
		querystring: Query,
		response: describeAnswers(PeopleFound),
	}
	app.get('/api/people', { schema }, async (request, reply) => {
		const { person } = await requireSignedIn(request, reply)
		const text = parseVisibleText(request.query.query, 40)
		if (text === null) return { people: [] }
		return { people: await searchPeople(store.read, { text, except: person.id, limit: 20 }) }
	})
}
