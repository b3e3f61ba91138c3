import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Spinner } from '../../components/spinner/spinner.tsx'
import { type TimelineItem, timeline } from '../../lib/chat/timeline.ts'
import { findFirstUnread, unreadOf } from '../../lib/chat/unread.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import type { ConversationViewProps } from './conversation-view-props.ts'
import { JumpButton } from './jump-button.tsx'
import styles from './message-list.module.css'
import { TimelineRow } from './timeline-row.tsx'
import { usePageVisible } from './use-page-visible.ts'

const nearTop = 600
const nearEnd = 80

// A first guess at the height of a row, until it is measured.
const guesses: Readonly<Record<TimelineItem['kind'], number>> = {
	notice: 36,
	message: 72,
	outgoing: 72,
	order: 260,
}

/** The messages, of which only those in sight are drawn. It stays at the newest until somebody scrolls up. */
export function MessageList(props: ConversationViewProps) {
	const { conversation } = props
	const items = useTimeline(props)
	const { t } = useI18n()
	const scroller = useRef<HTMLElement>(null)
	const [atEnd, setAtEnd] = useState(true)
	const virtual = useVirtualizer({
		count: items.length,
		getScrollElement: () => scroller.current,
		getItemKey: useCallback((index: number) => items[index]?.key ?? index, [items]),
		estimateSize: (index) => guesses[items[index]?.kind ?? 'message'],
		anchorTo: 'end',
		followOnAppend: true,
		scrollEndThreshold: nearEnd,
		overscan: 8,
		paddingStart: 12,
		paddingEnd: 12,
		useFlushSync: false,
	})
	const toEnd = () => virtual.scrollToEnd()
	useStartPlace(items, (index) => (index === null ? toEnd() : virtual.scrollToIndex(index, { align: 'start' })))
	useOwnMessageFollow(items, toEnd)
	const look = () => {
		const element = scroller.current
		if (element === null) return
		setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight <= nearEnd)
		if (element.scrollTop < nearTop && conversation.snapshot.hasEarlier && props.earlier === 'idle')
			props.onLoadEarlier()
	}
	// Rows that are measured, and few messages that leave nothing to scroll, move the end without a scroll event.
	useEffect(look)
	useReading(props, atEnd)
	const rows = virtual.getVirtualItems()
	return (
		<div class={styles['frame']}>
			<section
				ref={scroller}
				class={styles['scroller']}
				aria-label={t('conversation.messages')}
				onScroll={look}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the keyboard
				tabIndex={0}
			>
				<Earlier {...props} />
				<div class={styles['sizer']} style={{ height: `${virtual.getTotalSize()}px` }}>
					{rows.map((row) => {
						const item = items[row.index]
						if (item === undefined) return null
						return (
							<div
								key={row.key}
								data-index={row.index}
								ref={virtual.measureElement}
								class={styles['row']}
								style={{ transform: `translateY(${row.start}px)` }}
							>
								<TimelineRow {...props} item={item} />
							</div>
						)
					})}
				</div>
			</section>
			<JumpButton hidden={atEnd} snapshot={conversation.snapshot} me={props.me} onJump={toEnd} />
		</div>
	)
}

function useTimeline({ conversation, me, outbox, orders }: ConversationViewProps): readonly TimelineItem[] {
	const { snapshot, notices } = conversation
	// The line “new messages” stands where reading ended when the conversation came to the screen; none, where all was read.
	const [readCount] = useState(() => (unreadOf(snapshot) > 0 ? snapshot.readCount : null))
	const unreadFrom = readCount === null ? null : findFirstUnread(snapshot, readCount)
	return useMemo(
		() => timeline({ ...snapshot, me, outbox, orders, notices, unreadFrom }),
		[snapshot.messages, snapshot.hasEarlier, me, outbox, orders, notices, unreadFrom],
	)
}

/** Begins at the first unread message where there are many, else at the newest. */
function useStartPlace(items: readonly TimelineItem[], scroll: (index: number | null) => void): void {
	useEffect(() => {
		const mark = items.findIndex((item) => item.unread)
		scroll(mark >= 0 && items.length - mark > 8 ? mark : null)
	}, [])
}

/** What one writes oneself is always shown. */
function useOwnMessageFollow(items: readonly TimelineItem[], toEnd: () => void): void {
	const last = items.at(-1)
	const seen = useRef(last?.key)
	useEffect(() => {
		if (last !== undefined && last.key !== seen.current && last.kind === 'outgoing') toEnd()
		seen.current = last?.key
	}, [last?.key])
}

/** Moves the read mark while the newest message is in sight of somebody. */
function useReading({ conversation, onRead, online }: ConversationViewProps, atEnd: boolean): void {
	const visible = usePageVisible()
	const { messageCount, readCount } = conversation.snapshot
	useEffect(() => {
		if (visible && atEnd && online && messageCount > readCount) onRead()
	}, [visible, atEnd, online, messageCount, readCount])
}

function Earlier({ conversation, earlier, onLoadEarlier }: ConversationViewProps) {
	const { t } = useI18n()
	if (!conversation.snapshot.hasEarlier || earlier === 'idle') return null
	return (
		<div class={styles['earlier']}>
			{earlier === 'failed' ? (
				<>
					<span>{t('conversation.earlierFailed')}</span>
					<Button variant="quiet" onClick={onLoadEarlier}>
						{t('common.retry')}
					</Button>
				</>
			) : (
				<>
					<Spinner size={16} />
					<span>{t('conversation.loadingEarlier')}</span>
				</>
			)}
		</div>
	)
}
