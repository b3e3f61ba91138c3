import type { Person } from '@hutong/protocol'
import { Avatar } from '../avatar/avatar.tsx'
import { GroupAvatar } from './group-avatar.tsx'

type ConversationAvatarProps = {
	readonly kind: 'direct' | 'group'
	readonly members: readonly Person[]
	/** Whose screen it is: a direct conversation shows the other one. */
	readonly me: string
	readonly size?: number
}

/** The picture of a conversation: the other person, or the members of a group together. */
export function ConversationAvatar({ kind, members, me, size = 44 }: ConversationAvatarProps) {
	if (kind === 'group') return <GroupAvatar members={members} size={size} />
	const other = members.find((person) => person.id !== me) ?? members[0]
	return <Avatar id={other?.id ?? ''} name={other?.name ?? '?'} size={size} />
}
