import type { TokenBuckets } from '../limits/token-buckets.ts'
import { Refused } from './refused.ts'
import type { RequireSignedIn } from './signed-in.ts'

/** Who asks, with one token less; refuses also when a person asks too often. */
export function limitSignedIn(requireSignedIn: RequireSignedIn, buckets: TokenBuckets): RequireSignedIn {
	return async (request, reply) => {
		const signedIn = await requireSignedIn(request, reply)
		const retryAfter = buckets.take(signedIn.person.id)
		if (retryAfter > 0) throw new Refused('rate_limited', { retryAfter })
		return signedIn
	}
}
