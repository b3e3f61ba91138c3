import type { HttpRequest } from '@hutong/commerce'
import { createLinks, type Links, type Platform } from '@hutong/links'
import type { Allowance, Resolve } from '@hutong/outbound-fetch'
import type { Card, Decision, Link, Message } from '@hutong/protocol'
import { reviewCards } from '../actions/review-cards.ts'
import type { FindReasonToWithhold } from '../actions/withhold-card.ts'
import type { Answer } from '../answer.ts'
import { createCatalogDirectory, platformProfilePath } from '../catalogs/index.ts'
import type { CardPlace, Store, WriteQueue } from '../db/index.ts'
import { createCardParser } from '../jobs/card-parser.ts'
import type { CardQueue } from '../jobs/card-queue.ts'
import type { CardTask } from '../jobs/card-store.ts'
import { createCardStore } from '../jobs/create-card-store.ts'
import { isStale } from '../jobs/fresh-for.ts'
import { createOrderStore } from '../orders/create-order-store.ts'
import { createShopKeys, type PartnerShop } from '../orders/shop-keys.ts'
import { type OrderRefusal, takeOrder } from '../orders/take-order.ts'
import { createQuotes, type QuoteDesk, type QuotesConfig } from '../quotes/index.ts'
import { checkHops, judgePlace } from './check-hops.ts'
import { createConfirmTokens } from './confirm-tokens.ts'
import { createLinkRules, type LinkRules } from './create-link-rules.ts'
import { createOpenStore } from './create-open-store.ts'
import { createOutboundDoor } from './create-outbound-door.ts'
import { createPageQueue } from './create-page-queue.ts'
import { type Judged, noStops, type Rules } from './judge-link.ts'
import { createKnownDomains } from './known-domains.ts'
import { type Asking, openLink, openOrder, openOutside } from './open-link.ts'
import type { Tapped, TappedOrder } from './open-store.ts'
import { toWireLink } from './to-wire-link.ts'

export type LinkGatewayConfig = {
	/** Signs what a client gives back. */
	readonly secret: string
	/** Origin of the chat's own pages. */
	readonly origin: string
	readonly platforms: readonly Platform[]
	readonly policy: LinkRules['policy']
	readonly cardsOff: LinkRules['cardsOff']
	readonly allowances: readonly Allowance[]
	readonly shops: readonly PartnerShop[]
	/** The day facts are asked for, `YYYY-MM-DD`; null for today. Only a demo lives on another day. */
	readonly day: string | null
	/** Where bars of quotes come from; null where quotes are ordinary links. */
	readonly quotes: QuotesConfig | null
}

export type LinkGatewayParts = {
	readonly store: Store
	readonly writes: WriteQueue
	readonly now: () => number
	/** What is held of the policy's outside lists; nothing where there is no desk. */
	readonly lists?: () => Rules['lists']
	/** Has lists that know addresses by their beginnings alone say whether these are meant. */
	readonly confirm?: (urls: readonly string[]) => Promise<void>
	/** What violations stop. */
	readonly stops?: Rules['stops']
	/** Looks a name up; by default as the machine does. */
	readonly resolve?: Resolve
	/** Writes a card and its event in one transaction. */
	readonly attachCard: (place: CardPlace, card: Card) => Promise<void>
	readonly log: {
		warn(fields: object, text: string): void
		debug(fields: object, text: string): void
	}
}

/** All that the chat has to do with links: finding, reading, opening them, and taking the orders that come of it. */
export type LinkGateway = {
	find(text: string): readonly Link[]
	/** Begins to read the pages of a message's links. */
	readCards(conversation: string, message: Message): void
	refreshCard(task: CardTask): void
	/** Reads a card's page again where it is no longer fresh. */
	lookAtCard(task: CardTask): void
	/** The rules are others from now on; cards go, or come back, by `reviewCards`. */
	setRules(rules: Partial<LinkRules>): void
	/** Decides what opening an address outside of a conversation does; short links alone are followed for it. */
	openOutside(url: string): Promise<Decision>
	/** The policy that decides now. */
	readonly policy: () => LinkRules['policy']
	/** What the policy says of an address for everybody, violations aside; as where it is opened outside of a conversation. */
	judge(url: string): Judged
	/** Finds and names links as this server does. */
	readonly links: Links
	/** Holds the cards of a conversation, or of all, against the rules as they are now. */
	reviewCards(conversation?: string): Promise<void>
	readonly findReason: FindReasonToWithhold
	open(tapped: Tapped, asking: Asking): Promise<Answer<Decision, 'link_code_only' | 'link_loop'>>
	openOrder(tapped: TappedOrder, asking: Asking): Promise<Decision>
	/** Bars for who opens a chart; null where there are none. */
	readonly quotes: QuoteDesk | null
	takeOrder(request: HttpRequest): Promise<Answer<null, OrderRefusal>>
	/** Takes up what an earlier run left unread. */
	resume(): Promise<void>
	close(): Promise<void>
}

/** Milliseconds one link may take, all its hops and pictures together. */
const longestReading = 15_000

export function createLinkGateway(config: LinkGatewayConfig, parts: LinkGatewayParts): LinkGateway {
	const { now, log } = parts
	const links = createLinks({ platforms: config.platforms })
	const outbound = createOutboundDoor({ ...config, now, log, resolve: parts.resolve })
	const parser = createCardParser({ platforms: config.platforms })
	const domains = createKnownDomains(parts)
	const confirm = parts.confirm ?? (async () => {})
	const tools = {
		links,
		now,
		findFirstSeen: domains.find,
		lists: parts.lists ?? (() => ({})),
		stops: parts.stops ?? noStops,
	}
	const rules = createLinkRules(config, tools)
	const { mayRead, findReason } = rules
	const cards = createCardStore({ ...parts, findReason })
	const orders = createOrderStore(parts)
	const keys = createShopKeys(outbound, now)
	const deadline = () => AbortSignal.timeout(longestReading)
	const checked = checkHops(outbound, mayRead)
	const today = () => config.day ?? new Date(now()).toISOString().slice(0, 10)
	const quotes =
		config.quotes && createQuotes(config.quotes, { ...parts, links, outbound: checked, today, deadline, mayRead })
	const reader = {
		...{ links, outbound: checked, parser, store: cards, now, origin: config.origin, deadline },
		...{ catalogs: createCatalogDirectory(now), platformProfile: config.origin + platformProfilePath },
	}
	const queue = createPageQueue({ reader, domains, confirm, quotes, log })
	const opening = {
		...{
			links,
			judge: rules.judge,
			domains,
			confirm,
			store: createOpenStore(parts),
			read: queue.read,
			shops: config.shops,
		},
		...{ now, today, confirmTokens: createConfirmTokens(config.secret, now) },
	}
	async function review(conversation: string | null = null): Promise<void> {
		await domains.refresh()
		await reviewCards({ ...parts, findReason }, conversation)
		// Cards that were switched off before their page was read are read now.
		await queue.resume()
	}
	return {
		find: (text) => links.find(text).map(toWireLink),
		readCards(conversation, message) {
			const addresses = message.links.flatMap(({ canonical }) => canonical ?? [])
			domains.learn(addresses).catch((err: unknown) => log.warn({ err }, 'domains were not remembered'))
			addAll(queue, conversation, message)
		},
		refreshCard: (task) => queue.refresh(task),
		lookAtCard(task) {
			if (task.card && isStale(task.card, now())) queue.look(task)
		},
		setRules: rules.set,
		reviewCards: review,
		findReason,
		quotes: quotes?.desk ?? null,
		open: (tapped, asking) => openLink(opening, tapped, asking),
		openOrder: (tapped, asking) => openOrder(opening, tapped, asking),
		openOutside: (url) => openOutside(opening, url),
		policy: rules.policy,
		judge: (url) =>
			judgePlace({ policy: rules.policy(), lists: tools.lists(), stops: noStops }, tools, { url, scene: 'direct' }),
		links,
		takeOrder: (request) =>
			takeOrder(
				{
					...{ store: orders, keys, shops: config.shops, now },
					onRefused: (reason, shop) => log.warn({ reason, shop }, 'order webhook refused'),
				},
				request,
			),
		resume: () => queue.resume(),
		async close() {
			const closed = queue.close()
			outbound.end()
			await closed
			await parser.close()
		},
	}
}

function addAll(queue: CardQueue, conversation: string, message: Message): void {
	for (const [index, link] of message.links.entries()) {
		queue.add({
			conversation,
			message: message.id,
			index,
			person: message.by,
			link,
			card: message.cards[index] ?? null,
		})
	}
}
