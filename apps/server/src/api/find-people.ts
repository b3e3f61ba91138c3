import { PeopleFound } from '@hutong/protocol'
import { Type } from 'typebox'
import { type Store, searchPeople } from '../db/index.ts'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { Refused } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import type { TokenBuckets } from '../limits/token-buckets.ts'
import { parseVisibleText } from '../text/visible-text.ts'

const Query = Type.Object({ query: Type.String({ maxLength: 100 }) })

/** GET /api/people: people whose username or name holds a text, at most 20. */
export function addFindPeople(
	app: App,
	requireSignedIn: RequireSignedIn,
	parts: { readonly store: Store; readonly searches: TokenBuckets },
): void {
	const schema = {
		tags: ['people'],
		summary: 'Find people',
		querystring: Query,
		response: describeAnswers(PeopleFound),
	}
	app.get('/api/people', { schema }, async (request, reply) => {
		const { person } = await requireSignedIn(request, reply)
		const retryAfter = parts.searches.take(person.id)
		if (retryAfter > 0) throw new Refused('rate_limited', { retryAfter })
		const text = parseVisibleText(request.query.query, 40)
		if (text === null) return { people: [] }
		return { people: await searchPeople(parts.store.read, { text, except: person.id, limit: 20 }) }
	})
}
