import type { Decision } from '@hutong/protocol'

/** What the chat tells a shop that greeted it: see docs/shop-integration.md. Nothing in it speaks of the person. */
export type GreetingAnswer = {
	readonly type: 'hutong:open'
	readonly version: 1
	readonly openToken: string
	readonly webhook: string
	readonly locale: string
}

export type GreetingContext = {
	readonly decision: Pick<Decision, 'openToken' | 'shopOrigin'>
	/** The window of the frame; null while there is none. */
	readonly frame: unknown
	/** The chat's own origin. */
	readonly chatOrigin: string
	/** BCP 47 */
	readonly locale: string
}

/**
 * The answer to a message that reached the chat's window, with the one origin it may go to; null for anything but the
 * greeting of this frame, from the origin of a shop that may ask.
 */
export function answerGreeting(
	event: Pick<MessageEvent<unknown>, 'data' | 'origin' | 'source'>,
	{ decision, frame, chatOrigin, locale }: GreetingContext,
): { readonly to: string; readonly answer: GreetingAnswer } | null {
	const { openToken, shopOrigin } = decision
	if (openToken === null || !isHttpOrigin(shopOrigin)) return null
	if (frame === null || event.source !== frame || event.origin !== shopOrigin) return null
	if (!isGreeting(event.data)) return null
	const webhook = `${chatOrigin}/api/webhooks/orders`
	return { to: shopOrigin, answer: { type: 'hutong:open', version: 1, openToken, webhook, locale } }
}

function isGreeting(data: unknown): boolean {
	if (typeof data !== 'object' || data === null) return false
	return 'type' in data && data.type === 'hutong:hello' && 'version' in data && data.version === 1
}

/** An origin as a browser writes it: never `*`, which is everybody, nor `null`, which is any page without an origin. */
function isHttpOrigin(origin: string | null): origin is string {
	return origin !== null && /^https?:\/\//.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin
}
