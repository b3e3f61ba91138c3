import type { ConversationSnapshot } from '@hutong/protocol'
import { useRef } from 'preact/hooks'
import { VisuallyHidden } from '../../components/visually-hidden/visually-hidden.tsx'
import { findPerson } from '../../lib/chat/conversation-title.ts'
import { messagePreview } from '../../lib/chat/message-preview.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'

/** Tells a screen reader of each message that comes in while the conversation is open. */
export function Announcer({ snapshot, me }: { readonly snapshot: ConversationSnapshot; readonly me: string }) {
	const { t } = useI18n()
	const last = snapshot.messages.at(-1)
	const openedAt = useRef(last?.seq ?? 0)
	const isNew = last !== undefined && last.seq > openedAt.current && last.by !== me
	const name = isNew ? (findPerson(snapshot, last.by)?.name ?? t('conversation.someone')) : ''
	return (
		<VisuallyHidden>
			<span role="log" aria-live="polite">
				{isNew && t('conversation.incoming', { name, text: messagePreview(last).text })}
			</span>
		</VisuallyHidden>
	)
}
