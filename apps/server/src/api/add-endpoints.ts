import type { Person, PublicConfig } from '@hutong/protocol'
import type { Accounts } from '../accounts/accounts.ts'
import type { ActionTools } from '../actions/action-tools.ts'
import type { Sender } from '../actions/send-message.ts'
import type { Store, WriteQueue } from '../db/index.ts'
import type { App } from '../http/app.ts'
import { addForOperators } from '../http/for-operators.ts'
import { limitSignedIn } from '../http/limit-signed-in.ts'
import { createRequireOperator } from '../http/operator.ts'
import { createRequireSignedIn } from '../http/signed-in.ts'
import type { ServerLimits } from '../limits/server-limits.ts'
import { createTokenBuckets, type TokenBuckets } from '../limits/token-buckets.ts'
import type { LinkGateway } from '../links/create-link-gateway.ts'
import { createBeginSession } from './begin-session.ts'
import { addCreateConversation } from './create-conversation.ts'
import { addDemoSignIn } from './demo-sign-in.ts'
import { addPolicyDesk, type PolicyDeskParts } from './desk/add-policy-desk.ts'
import { addFindPeople } from './find-people.ts'
import { addGetBotPage } from './get-bot-page.ts'
import { addGetConfig } from './get-config.ts'
import { addGetConversation } from './get-conversation.ts'
import { addGetHealth } from './get-health.ts'
import { addGetHistory } from './get-history.ts'
import { addGetImage } from './get-image.ts'
import { addGetMe } from './get-me.ts'
import { addGetPlatformProfile } from './get-platform-profile.ts'
import { addGetQuote } from './get-quote.ts'
import { addInviteMembers } from './invite-members.ts'
import { addIssueTicket } from './issue-ticket.ts'
import { addLeaveConversation } from './leave-conversation.ts'
import { addListConversations } from './list-conversations.ts'
import { addLookAtCard } from './look-at-card.ts'
import { addMoveRead } from './move-read.ts'
import { addOpenLink } from './open-link.ts'
import { addOpenOrder } from './open-order.ts'
import { addOrderWebhook } from './order-webhook.ts'
import { addRefreshCard } from './refresh-card.ts'
import { addRemoveCard } from './remove-card.ts'
import { addRenameConversation } from './rename-conversation.ts'
import { addSendMessage } from './send-message.ts'
import { addShowCards } from './show-cards.ts'
import { addSignIn } from './sign-in.ts'
import { addSignOut } from './sign-out.ts'
import { addSignUp } from './sign-up.ts'
import { createWithInbox } from './with-inbox.ts'

export type EndpointParts = {
	readonly accounts: Accounts
	readonly store: Store
	readonly tools: ActionTools & { readonly writes: WriteQueue }
	readonly send: Sender
	readonly sends: TokenBuckets
	readonly limits: ServerLimits
	readonly publicConfig: () => PublicConfig
	/** The accounts anybody may take; null outside a demo. */
	readonly demoPeople: readonly Person[] | null
	readonly gateway: LinkGateway
	readonly policyDesk: Omit<PolicyDeskParts, 'store' | 'gateway'>
	/** Where people, and shops, reach the server. */
	readonly origin: string
	readonly closeSession: (session: string) => void
}

/** The chat's own endpoints, each in its file. */
export function addEndpoints(app: App, parts: EndpointParts): void {
	const { accounts, store, tools, limits } = parts
	const requireSignedIn = createRequireSignedIn(accounts)
	const withInbox = createWithInbox(store, tools.writes)
	const beginSession = createBeginSession(accounts, { withInbox, closeSession: parts.closeSession })
	const perMinute = limits.signInsPerMinute
	const guesses = createTokenBuckets({ ...limits.guesses, now: tools.now })
	const limit = (bounds: ServerLimits['links']) =>
		limitSignedIn(requireSignedIn, createTokenBuckets({ ...bounds, now: tools.now }))
	const [requireChanger, requireTapper] = [limit(limits.changes), limit(limits.links)]

	addGetHealth(app, store)
	addGetConfig(app, parts.publicConfig)
	addSignUp(app, accounts, { beginSession, perMinute })
	addSignIn(app, accounts, { beginSession, perMinute, guesses })
	addDemoSignIn(app, accounts, { beginSession, people: parts.demoPeople })
	addSignOut(app, accounts, parts.closeSession)
	addGetMe(app, requireSignedIn, withInbox)
	addFindPeople(app, limit(limits.searches), store)
	addListConversations(app, requireSignedIn, { store, withInbox })
	addCreateConversation(app, requireChanger, { store, tools })
	addGetConversation(app, requireSignedIn, store)
	addGetHistory(app, requireSignedIn, store)
	addSendMessage(app, limitSignedIn(requireSignedIn, parts.sends), parts.send)
	addRenameConversation(app, requireChanger, tools)
	addInviteMembers(app, requireChanger, tools)
	addLeaveConversation(app, requireChanger, tools)
	addMoveRead(app, requireChanger, tools)
	addRemoveCard(app, requireChanger, tools)
	addRefreshCard(app, requireTapper, { store, gateway: parts.gateway })
	addLookAtCard(app, limit(limits.looks), { store, gateway: parts.gateway })
	addShowCards(app, requireChanger, { tools, gateway: parts.gateway })
	addOpenLink(app, requireTapper, { store, gateway: parts.gateway })
	addOpenOrder(app, requireTapper, { store, gateway: parts.gateway })
	addGetImage(app, requireSignedIn, store)
	addGetQuote(app, requireTapper, parts.gateway)
	addOrderWebhook(app, parts.origin, parts.gateway)
	addGetBotPage(app)
	addGetPlatformProfile(app)
	addIssueTicket(app, requireSignedIn, tools)
	const requireOperator = createRequireOperator(requireSignedIn, store)
	addForOperators(app, requireOperator, (scope) =>
		addPolicyDesk(scope, requireOperator, { ...parts.policyDesk, store, gateway: parts.gateway }),
	)
}
