import type { Policy } from '@hutong/link-policy'
import type { Links } from '@hutong/links'
import type { FindReasonToWithhold } from '../actions/withhold-card.ts'
import { type CardSwitches, isSwitchedOff } from './card-switches.ts'
import { createHopCheck, isStoppedIn } from './check-hops.ts'

/** What the operator decides about links, and may change while the server runs. */
export type LinkRules = {
	readonly policy: Policy
	/** What no cards are shown of. */
	readonly cardsOff: CardSwitches
}

/** The rules as they are now. */
export type CurrentRules = {
	readonly policy: () => Policy
	set(rules: LinkRules): void
	/** Whether a URL is to be asked at all. */
	mayRead(url: string): boolean
	readonly findReason: FindReasonToWithhold
}

export function createLinkRules(start: LinkRules, links: Links, now: () => number): CurrentRules {
	let rules = start
	let mayRead = createHopCheck(rules.policy, links, now)
	return {
		policy: () => rules.policy,
		set(next) {
			rules = next
			mayRead = createHopCheck(next.policy, links, now)
		},
		mayRead: (url) => mayRead(url),
		findReason({ url, platform, from }, { conversation, kind }) {
			const [scene, at] = [kind, now()]
			const places = [url, from].filter((place) => place !== null)
			if (places.some((place) => isStoppedIn(rules.policy, links, { url: place, scene, conversation, at })))
				return 'card_stopped'
			const isOff = (place: string | null) =>
				isSwitchedOff(rules.cardsOff, links, { conversation, url: place, platform })
			return isOff(url) || isOff(from) ? 'card_off' : null
		},
	}
}
