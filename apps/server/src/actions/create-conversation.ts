import type { CreateConversation } from '@hutong/protocol'
import { type Answer, accept, refuse } from '../answer.ts'
import {
	addConversation,
	addMembers,
	appendToInbox,
	findDirect,
	findPeople,
	findSummary,
	isDuplicate,
	type Write,
} from '../db/index.ts'
import { parseVisibleText } from '../text/visible-text.ts'
import { type ActionTools, newId } from './action-tools.ts'

/** The longest title of a group, in visible characters. */
export const longestTitle = 60

/** The most people in a group, the one who made it among them. */
export const largestGroup = 500

type Refusal = 'members_invalid' | 'title_invalid'

/**
 * Makes a conversation and tells everybody in it. Two people have one direct conversation: asked again, it is the same.
 * @returns its id
 */
export async function createConversation(
	tools: ActionTools,
	by: string,
	wanted: CreateConversation,
): Promise<Answer<string, Refusal>> {
	if (wanted.kind === 'group') return createGroup(tools, by, wanted)
	if (wanted.user === by) return refuse('members_invalid')
	const pair = [by, wanted.user] as const
	const open = () => tools.writes.run((write) => openDirect(write, tools.now(), pair))
	// Both may open it at the same moment on two servers: the second finds what the first made.
	return open().catch((cause: unknown) => {
		if (isDuplicate(cause)) return open()
		throw cause
	})
}

async function openDirect(write: Write, at: number, pair: readonly [string, string]): Promise<Answer<string, Refusal>> {
	const known = await findDirect(write.db, pair)
	if (known) return accept(known)
	if ((await findPeople(write.db, pair)).length !== 2) return refuse('members_invalid')
	return accept(await begin(write, at, { kind: 'direct', title: null, pair, members: pair }))
}

async function createGroup(
	tools: ActionTools,
	by: string,
	wanted: { readonly title: string; readonly members: readonly string[] },
): Promise<Answer<string, Refusal>> {
	const title = parseVisibleText(wanted.title, longestTitle)
	if (title === null) return refuse('title_invalid')
	const members = [...new Set([by, ...wanted.members])]
	if (members.length < 2 || members.length > largestGroup) return refuse('members_invalid')
	return tools.writes.run(async (write) => {
		if ((await findPeople(write.db, members)).length !== members.length) return refuse('members_invalid')
		return accept(await begin(write, tools.now(), { kind: 'group', title, pair: null, members }))
	})
}

async function begin(
	write: Write,
	at: number,
	wanted: {
		readonly kind: 'direct' | 'group'
		readonly title: string | null
		readonly pair: readonly [string, string] | null
		readonly members: readonly string[]
	},
): Promise<string> {
	const id = newId()
	const { kind, title, pair, members } = wanted
	await addConversation(write.db, { id, kind, title, epoch: newId(), createdAt: at, pair })
	await addMembers(write.db, { conversation: id, users: members, seqs: [], readCount: 0 })
	await tellAdded(write, at, id, members)
	return id
}

/** Tells people who just joined, on all their devices, that a conversation is theirs now; it looks the same to all of them. */
export async function tellAdded(
	write: Write,
	at: number,
	conversation: string,
	users: readonly string[],
): Promise<void> {
	const [first] = users
	const summary = first === undefined ? null : await findSummary(write.db, first, conversation)
	if (!summary) throw new Error(`actions: nobody joined ${conversation}`)
	for (const user of users)
		await appendToInbox(write, { user, newEpoch: newId }, at, [{ type: 'conversation.added', conversation: summary }])
}
