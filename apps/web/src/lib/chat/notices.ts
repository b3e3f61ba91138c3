import type { ConversationEvent, ConversationSnapshot, Cursor } from '@hutong/protocol'
import type { Conversation, Notice } from './chat-state.ts'

// More than this would be a wall of grey words.
const mostNotices = 50
// A log that began longer ago is not read again for the sake of its notices: its messages would come along.
const longestRead = 60

/** A conversation this device meets for the first time: what happened before is not noted yet. */
export function beginConversation(snapshot: ConversationSnapshot): Conversation {
	return { snapshot, notices: [], notedTo: 0 }
}

/** Notes what an event tells of the conversation itself. An event that is noted already changes nothing. */
export function withNoted(conversation: Conversation, event: ConversationEvent): Conversation {
	const notedTo = event.seq === conversation.notedTo + 1 ? event.seq : conversation.notedTo
	const notice = toNotice(event)
	if (notice === null || conversation.notices.some(({ seq }) => seq === notice.seq)) {
		return notedTo === conversation.notedTo ? conversation : { ...conversation, notedTo }
	}
	const notices = [...conversation.notices, notice].sort((a, b) => a.seq - b.seq).slice(-mostNotices)
	return { ...conversation, notices, notedTo }
}

/** From where a log is to be followed: a young group's from where its notices end, so that they come with it. */
export function resumeFrom({ snapshot, notedTo }: Conversation): Cursor {
	const { epoch, seq } = snapshot.cursor
	const again = snapshot.kind === 'group' && notedTo < seq && seq - notedTo <= longestRead
	return { epoch, seq: again ? notedTo : seq }
}

function toNotice(event: ConversationEvent): Notice | null {
	const { seq, at } = event
	switch (event.type) {
		case 'member.joined':
			return { kind: 'joined', seq, at, user: event.person.id, by: event.by }
		case 'member.left':
			return { kind: 'left', seq, at, user: event.user, by: event.by }
		case 'conversation.renamed':
			return { kind: 'renamed', seq, at, title: event.title, by: event.by }
		default:
			return null
	}
}
