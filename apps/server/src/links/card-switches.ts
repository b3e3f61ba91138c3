import type { Links } from '@hutong/links'
import { displayHost } from '@hutong/links'
import type { CardPlace } from '../db/index.ts'

/** What the operator shows no cards of. */
export type CardSwitches = {
	/** No cards at all. */
	readonly all: boolean
	/** Ids of platforms. */
	readonly platforms: ReadonlySet<string>
	/** Hosts, each with everything below it. */
	readonly hosts: ReadonlySet<string>
	/** Ids of conversations. */
	readonly conversations: ReadonlySet<string>
}

type Shown = {
	readonly conversation: CardPlace['conversation']
	readonly url: string | null
	readonly platform: string | null
}

/** Whether the operator shows no card of this URL in this conversation. */
export function isSwitchedOff(switches: CardSwitches, links: Pick<Links, 'identify'>, card: Shown): boolean {
	if (switches.all || switches.conversations.has(card.conversation)) return true
	if (switches.platforms.size === 0 && switches.hosts.size === 0) return false
	const platform = (card.url === null ? null : links.identify(card.url)?.platform) ?? card.platform
	if (platform !== null && switches.platforms.has(platform)) return true
	return card.url !== null && listHosts(card.url).some((host) => switches.hosts.has(host))
}

/** A host and everything it is below, without its port: `m.shop.example`, `shop.example`, `example`. */
function listHosts(url: string): readonly string[] {
	if (displayHost(url) === null) return []
	const labels = new URL(url).hostname.replace(/\.$/, '').split('.')
	return labels.map((_, index) => labels.slice(index).join('.'))
}
