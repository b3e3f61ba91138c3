import type { Message, Order } from '@hutong/protocol'
import type { ComponentChildren } from 'preact'
import type { Conversation, OutboxEntry } from '../../lib/chat/chat-state.ts'
import type { EarlierState } from '../../lib/chat/history.ts'

/** What one conversation on the screen is drawn from, and what can be done in it. */
export type ConversationViewProps = {
	readonly conversation: Conversation
	readonly me: string
	/** Own messages of this conversation that are on their way. */
	readonly outbox: readonly OutboxEntry[]
	/** Orders that came out of this conversation. */
	readonly orders: readonly Order[]
	readonly earlier: EarlierState
	readonly online: boolean
	readonly onLoadEarlier: () => void
	/** The newest message is on the screen, and somebody looks at it. */
	readonly onRead: () => void
	readonly onRetry: (clientId: string) => void
	readonly onDiscard: (clientId: string) => void
	readonly onBack: () => void
	/** Opens the details; absent where there are none. */
	readonly onInfo: (() => void) | null
	/** Whether a message stands without a bubble: it is a card and nothing else. */
	readonly isBare: (message: Message) => boolean
	readonly renderMessage: (message: Message, own: boolean) => ComponentChildren
	readonly renderOrder: (order: Order) => ComponentChildren
	readonly composer: ComponentChildren
}
