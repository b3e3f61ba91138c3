import type { Message, Order } from '@hutong/protocol'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { IconButton } from '../../components/icon-button/icon-button.tsx'
import type { Conversation, OutboxEntry } from '../../lib/chat/chat-state.ts'
import { conversationTitle } from '../../lib/chat/conversation-title.ts'
import type { EarlierState } from '../../lib/chat/history.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { Announcer } from './announcer.tsx'
import styles from './conversation-view.module.css'
import { MessageList } from './message-list.tsx'
import { MessageSkeleton } from './message-skeleton.tsx'

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

// With fewer than this the screen would fill by jumps: the page before is awaited first.
const enough = 20

/** One conversation: its head, its messages, and what is written next. */
export function ConversationView(props: ConversationViewProps) {
	const { conversation, me, earlier, onLoadEarlier } = props
	const { snapshot } = conversation
	const short = snapshot.hasEarlier && snapshot.messages.length < enough
	useEffect(() => {
		if (short && earlier === 'idle') onLoadEarlier()
	}, [short, snapshot.id])
	return (
		<section class={styles['view']} aria-labelledby="conversation-title">
			<Header {...props} />
			<Content {...props} waiting={short && earlier !== 'failed'} />
			<Announcer key={`a-${snapshot.id}`} snapshot={snapshot} me={me} />
			{props.composer}
		</section>
	)
}

function Content({ waiting, ...props }: ConversationViewProps & { readonly waiting: boolean }) {
	const { t } = useI18n()
	const { snapshot } = props.conversation
	if (waiting) return <MessageSkeleton />
	if (snapshot.messages.length + props.outbox.length + props.orders.length > 0 || snapshot.hasEarlier) {
		return <MessageList {...props} key={snapshot.id} />
	}
	return (
		<div class={styles['empty']}>
			<EmptyState icon="message" title={t('conversation.emptyTitle')} text={t('conversation.emptyText')} />
		</div>
	)
}

function Header({ conversation, me, onBack, onInfo }: ConversationViewProps) {
	const { t } = useI18n()
	const { snapshot } = conversation
	const name = conversationTitle(snapshot, me)
	const title =
		snapshot.kind === 'group' ? t('conversation.memberCount', { name, count: snapshot.members.length }) : name
	return (
		<header class={styles['header']}>
			<span class={styles['back']}>
				<IconButton icon="back" label={t('common.back')} onClick={onBack} size={24} />
			</span>
			<h1 id="conversation-title" class={styles['title']} dir="auto">
				{title}
			</h1>
			{onInfo !== null && <IconButton icon="more" label={t('conversation.info')} onClick={onInfo} size={24} />}
		</header>
	)
}
