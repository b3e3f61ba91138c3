import { Badge } from '../../components/badge/badge.tsx'
import { ConversationAvatar } from '../../components/conversation-avatar/conversation-avatar.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import { moveFocus } from '../../components/menu/move-focus.ts'
import { VisuallyHidden } from '../../components/visually-hidden/visually-hidden.tsx'
import type { ConversationRow } from '../../lib/chat/conversation-rows.ts'
import { findPerson } from '../../lib/chat/conversation-title.ts'
import { messagePreview } from '../../lib/chat/message-preview.ts'
import { tabDrafts } from '../../lib/drafts/tab-drafts.ts'
import type { Translate } from '../../lib/i18n/i18n.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { useStore } from '../../lib/store/use-store.ts'
import { formatListStamp } from '../../lib/time/format-stamp.ts'
import styles from './conversation-list.module.css'

type ConversationTileProps = {
	readonly row: ConversationRow
	readonly me: string
	readonly now: number
	readonly selected: boolean
	readonly tabStop: boolean
	readonly onSelect: () => void
}

/** One conversation in the list. */
export function ConversationTile({ row, me, now, selected, tabStop, onSelect }: ConversationTileProps) {
	const { t, locale } = useI18n()
	const { snapshot } = row.conversation
	const draft = useDraft(row, selected)
	return (
		<button
			type="button"
			data-tile
			class={selected ? `${styles['tile']} ${styles['selected']}` : styles['tile']}
			aria-current={selected ? 'page' : undefined}
			tabIndex={tabStop ? 0 : -1}
			onClick={onSelect}
			onKeyDown={(event) => moveFocus(event, '[data-tile]', event.currentTarget.closest('nav'))}
		>
			<ConversationAvatar kind={snapshot.kind} members={snapshot.members} me={me} />
			<span class={styles['words']}>
				<span class={styles['line']}>
					<span class={styles['title']} dir="auto">
						{row.title}
					</span>
					<time class={styles['time']} dateTime={new Date(row.at).toISOString()}>
						{formatListStamp(row.at, now, locale)}
					</time>
				</span>
				<span class={styles['line']}>
					<RowState row={row} />
					<span class={styles['preview']} dir="auto">
						{draft === '' ? (
							previewOf(row, me, t)
						) : (
							<>
								<span class={styles['draft']}>{t('list.draft')}</span> {toLine(draft)}
							</>
						)}
					</span>
					<Badge count={row.unread} />
					{row.unread > 0 && <VisuallyHidden>{t('list.unread', { count: row.unread })}</VisuallyHidden>}
				</span>
			</span>
		</button>
	)
}

function RowState({ row }: { readonly row: ConversationRow }) {
	const { t } = useI18n()
	if (row.pending === null || row.pending.state === 'sent') return null
	const failed = row.pending.state === 'failed'
	return (
		<span class={failed ? styles['failed'] : styles['sending']}>
			<Icon name={failed ? 'alert' : 'clock'} size={14} />
			<VisuallyHidden>{t(failed ? 'list.failed' : 'list.sending')}</VisuallyHidden>
		</span>
	)
}

/** What was written here and not sent. The one on the screen shows it in the composer. */
function useDraft({ id, pending }: ConversationRow, selected: boolean): string {
	const draft = useStore(tabDrafts.store, (drafts) => drafts.get(id) ?? '')
	return selected || pending !== null ? '' : draft.trim()
}

const toLine = (text: string) => messagePreview({ text, links: [], cards: [] }).text

function previewOf({ pending, last, conversation }: ConversationRow, me: string, t: Translate): string {
	if (pending !== null) return toLine(pending.text)
	if (last === null) return t('list.noMessages')
	const { kind, text } = messagePreview(last)
	const said = kind === 'link' ? t('preview.link', { title: text }) : text
	if (conversation.snapshot.kind === 'direct' || last.by === me) return said
	const name = findPerson(conversation.snapshot, last.by)?.name ?? t('conversation.someone')
	return t('preview.from', { name, text: said })
}
