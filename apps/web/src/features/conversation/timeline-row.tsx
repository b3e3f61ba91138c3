import type { ComponentChildren } from 'preact'
import { Avatar } from '../../components/avatar/avatar.tsx'
import type { Notice } from '../../lib/chat/chat-state.ts'
import { findPerson } from '../../lib/chat/conversation-title.ts'
import type { TimelineItem } from '../../lib/chat/timeline.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { formatStamp } from '../../lib/time/format-stamp.ts'
import { useNow } from '../../lib/time/use-now.ts'
import type { ConversationViewProps } from './conversation-view-props.ts'
import { DeliveryMark } from './delivery-mark.tsx'
import { FailedNote } from './failed-note.tsx'
import styles from './timeline-row.module.css'

type TimelineRowProps = ConversationViewProps & { readonly item: TimelineItem }

/** One line of a conversation, with the time or the mark that stands above it. */
export function TimelineRow({ item, ...props }: TimelineRowProps) {
	return (
		<>
			{item.stamp !== null && <Stamp at={item.stamp} />}
			{item.unread && <UnreadLine />}
			<Content item={item} {...props} />
		</>
	)
}

function Content({ item, ...props }: TimelineRowProps) {
	switch (item.kind) {
		case 'notice':
			return <NoticeLine notice={item.notice} {...props} />
		case 'order':
			return <div class={styles['order']}>{props.renderOrder(item.order)}</div>
		case 'message':
			return <MessageLine item={item} {...props} />
		case 'outgoing':
			return <OutgoingLine item={item} {...props} />
	}
}

function Stamp({ at }: { readonly at: number }) {
	const { locale } = useI18n()
	const now = useNow()
	return (
		<p class={styles['stamp']}>
			<time dateTime={new Date(at).toISOString()}>{formatStamp(at, now, locale)}</time>
		</p>
	)
}

function UnreadLine() {
	const { t } = useI18n()
	return (
		<p class={styles['unread']}>
			<span>{t('conversation.unread')}</span>
		</p>
	)
}

function NoticeLine({ notice, conversation, me }: ConversationViewProps & { readonly notice: Notice }) {
	const { t } = useI18n()
	const nameOf = (user: string) =>
		user === me ? t('common.me') : (findPerson(conversation.snapshot, user)?.name ?? t('conversation.someone'))
	const words = () => {
		if (notice.kind === 'created') return t('notice.created')
		const by = nameOf(notice.by)
		if (notice.kind === 'renamed') return t('notice.renamed', { name: by, title: notice.title })
		const name = nameOf(notice.user)
		if (notice.kind === 'left') return t('notice.left', { name })
		return notice.by === notice.user ? t('notice.joined', { name }) : t('notice.invited', { by, name })
	}
	return (
		<p class={styles['notice']} dir="auto">
			{words()}
		</p>
	)
}

type MessageLineProps = ConversationViewProps & { readonly item: Extract<TimelineItem, { kind: 'message' }> }

function MessageLine({ item, conversation, me, isBare, renderMessage }: MessageLineProps) {
	const { t } = useI18n()
	const { message, own, first } = item
	const person = findPerson(conversation.snapshot, message.by)
	const name = person?.name ?? t('conversation.someone')
	return (
		<Line own={own} first={first} user={message.by} name={name}>
			{!own && first && conversation.snapshot.kind === 'group' && (
				<span class={styles['name']} dir="auto">
					{message.by === me ? '' : name}
				</span>
			)}
			<div class={styles['bubbleLine']}>
				{own && <DeliveryMark delivery="sent" />}
				<div
					class={isBare(message) ? styles['bare'] : own ? `${styles['bubble']} ${styles['own']}` : styles['bubble']}
					dir="auto"
				>
					{renderMessage(message, own)}
				</div>
			</div>
		</Line>
	)
}

type OutgoingLineProps = ConversationViewProps & { readonly item: Extract<TimelineItem, { kind: 'outgoing' }> }

function OutgoingLine({ item, me, conversation, online, onRetry, onDiscard }: OutgoingLineProps) {
	const { entry, first } = item
	const name = findPerson(conversation.snapshot, me)?.name ?? ''
	return (
		<Line own first={first} user={me} name={name}>
			<div class={styles['bubbleLine']}>
				<DeliveryMark delivery={entry.state} waiting={!online} />
				<div class={`${styles['bubble']} ${styles['own']} ${styles['plain']}`} dir="auto">
					{entry.text}
				</div>
			</div>
			{entry.state === 'failed' && (
				<FailedNote
					problem={entry.problem}
					onRetry={() => onRetry(entry.clientId)}
					onDiscard={() => onDiscard(entry.clientId)}
				/>
			)}
		</Line>
	)
}

type LineProps = {
	readonly own: boolean
	readonly first: boolean
	readonly user: string
	readonly name: string
	readonly children: ComponentChildren
}

function Line({ own, first, user, name, children }: LineProps) {
	const names = [styles['line'], own && styles['mine'], first && styles['first']]
	return (
		<article class={names.filter(Boolean).join(' ')} aria-label={name}>
			{first ? <Avatar id={user} name={name} size={38} /> : <span class={styles['noAvatar']} />}
			<div class={styles['content']}>{children}</div>
		</article>
	)
}
