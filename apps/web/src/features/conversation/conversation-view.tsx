import { useEffect } from 'preact/hooks'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { IconButton } from '../../components/icon-button/icon-button.tsx'
import { conversationTitle } from '../../lib/chat/conversation-title.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { Announcer } from './announcer.tsx'
import styles from './conversation-view.module.css'
import type { ConversationViewProps } from './conversation-view-props.ts'
import { MessageList } from './message-list.tsx'
import { MessageSkeleton } from './message-skeleton.tsx'

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
	const isEmpty = snapshot.messages.length + props.outbox.length + props.orders.length === 0
	// A group is never empty: it was made, and people came and went.
	if (!isEmpty || snapshot.hasEarlier || snapshot.kind === 'group') {
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
