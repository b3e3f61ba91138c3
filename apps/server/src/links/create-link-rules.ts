import type { Policy, PolicyRequest } from '@hutong/link-policy'
import type { Links } from '@hutong/links'
import type { FindReasonToWithhold } from '../actions/withhold-card.ts'
import { type CardSwitches, isSwitchedOff } from './card-switches.ts'
import { judgePlace, mayAsk, type PlaceTools } from './check-hops.ts'
import { type Judged, judgeLink, type Rules } from './judge-link.ts'

/** What the operator decides about links, and may change while the server runs. */
export type LinkRules = {
	readonly policy: Policy
	/** What no cards are shown of. */
	readonly cardsOff: CardSwitches
}

/** The rules as they are now. */
export type CurrentRules = {
	readonly policy: () => Policy
	set(rules: Partial<LinkRules>): void
	judge(request: PolicyRequest): Judged
	/** Whether a URL is to be asked at all. */
	mayRead(url: string): boolean
	readonly findReason: FindReasonToWithhold
}

export type LinkRulesTools = Omit<PlaceTools, 'links'> & {
	readonly links: Links
	readonly lists: () => Rules['lists']
	readonly stops: Rules['stops']
}

export function createLinkRules(start: LinkRules, tools: LinkRulesTools): CurrentRules {
	const { links, stops } = tools
	let { policy, cardsOff } = start
	const rules = (): Rules => ({ policy, stops, lists: tools.lists() })
	return {
		policy: () => policy,
		set(next) {
			policy = next.policy ?? policy
			cardsOff = next.cardsOff ?? cardsOff
		},
		judge: (request) => judgeLink(rules(), request),
		mayRead: (url) => mayAsk(rules(), tools, url),
		findReason({ url, platform, from, hops }, { conversation, kind }) {
			const ends = [url, from].filter((place) => place !== null)
			const judged = [...new Set([...ends, ...hops])].map((place) =>
				judgePlace(rules(), tools, { url: place, scene: kind, conversation }),
			)
			if (judged.some(({ outcome }) => outcome === 'stopped')) return 'card_stopped'
			const isOff = (place: string | null) => isSwitchedOff(cardsOff, links, { conversation, url: place, platform })
			// What a rule says of cards it says of the page in the end.
			const isForbidden = judged[0]?.obligations.includes('no-card') === true
			return isForbidden || isOff(url) || isOff(from) ? 'card_off' : null
		},
	}
}
