import type { ConversationSnapshot } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { findFirstUnread } from '../../lib/chat/unread.ts'

/**
 * Where the line “new messages” stands: taken once, when the conversation comes to the screen, and left there while it
 * is being read. When the page before was put in front, messages that were unread but not loaded do not move it.
 */
export function useUnreadMark(snapshot: ConversationSnapshot): number | null {
	const [mark, setMark] = useState(() => ({ id: snapshot.id, seq: findFirstUnread(snapshot) }))
	if (mark.id === snapshot.id) return mark.seq
	const next = { id: snapshot.id, seq: findFirstUnread(snapshot) }
	setMark(next)
	return next.seq
}
