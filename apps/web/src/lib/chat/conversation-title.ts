import type { ConversationSnapshot, Person } from '@hutong/protocol'

type Named = Pick<ConversationSnapshot, 'kind' | 'title' | 'members'>

/** What a conversation is called for one of its members: a group's title, or the other person's name. */
export function conversationTitle({ kind, title, members }: Named, me: string): string {
	if (kind === 'group' && title !== null) return title
	const others = members.filter((person) => person.id !== me)
	return (others.length === 0 ? members : others).map((person) => person.name).join(', ')
}

/** A person who is or was in a conversation; null for somebody never seen in it. */
export function findPerson(snapshot: ConversationSnapshot, user: string): Person | null {
	const is = (person: Person) => person.id === user
	return snapshot.members.find(is) ?? snapshot.formerMembers.find(is) ?? null
}
