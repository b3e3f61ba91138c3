import type { OutboundFetch } from '../src/fetch-request.ts'
import { createGuardedFetch, type OutboundFetchOptions, type Seams } from '../src/guarded-fetch.ts'
import { allGuards } from '../src/guards/all-guards.ts'
import type { Limits } from '../src/limits.ts'

type TestOptions = Omit<OutboundFetchOptions, 'limits'> & { readonly limits?: Partial<Limits> }

/** Builds a door without pauses between requests, so that tests are quick. Names resolve to nothing unless told. */
export function createTestFetch(options: TestOptions = {}, seams: Partial<Seams> = {}): OutboundFetch {
	return createGuardedFetch(
		{
			resolve: async () => [],
			...options,
			limits: { hostGapMs: 0, ...options.limits },
		},
		{ guards: allGuards, ...seams },
	)
}
