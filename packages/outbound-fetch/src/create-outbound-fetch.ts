import type { OutboundFetch } from './fetch-request.ts'
import { createGuardedFetch, type OutboundFetchOptions } from './guarded-fetch.ts'
import { allGuards } from './guards/all-guards.ts'

/**
 * Creates the only door to the internet, with every guard in place.
 *
 * @example
 * const outbound = createOutboundFetch({ userAgent: 'HutongBot/0.1 (+https://chat.example/bot)' })
 * const page = await outbound.fetch('https://shop.example/item/1', { purpose: 'card', accept: 'html' })
 * if (page.ok) read(page.body)
 */
export function createOutboundFetch(options: OutboundFetchOptions = {}): OutboundFetch {
	return createGuardedFetch(options, { guards: allGuards })
}
