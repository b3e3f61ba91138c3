import { type Allowance, createOutboundFetch, type OutboundFetch, type Resolve } from '@hutong/outbound-fetch'

export type OutboundDoorParts = {
	/** Origin of the chat's own pages, where the page that explains its reader stands. */
	readonly origin: string
	readonly allowances: readonly Allowance[]
	readonly now: () => number
	/** Looks a name up; by default as the machine does. */
	readonly resolve?: Resolve | undefined
	readonly log: { debug(fields: object, text: string): void }
}

/** The way to other people's servers, with one signal that ends whatever is on it. */
export function createOutboundDoor(parts: OutboundDoorParts): OutboundFetch & { end(): void } {
	const ending = new AbortController()
	const door = createOutboundFetch({
		allowances: parts.allowances,
		userAgent: `HutongBot/0.1 (+${parts.origin}/bot)`,
		now: parts.now,
		...(parts.resolve ? { resolve: parts.resolve } : {}),
		log: (entry) => parts.log.debug({ ...entry }, 'outbound'),
	})
	return {
		fetch: (url, { signal, ...request }) =>
			door.fetch(url, { ...request, signal: signal ? AbortSignal.any([ending.signal, signal]) : ending.signal }),
		end: () => ending.abort(),
	}
}
