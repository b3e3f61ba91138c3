import { ok } from 'node:assert/strict'
import type { Member, RunningServer } from './start-server.ts'

/** A group of two new people. */
export async function makeGroup(server: RunningServer): Promise<{ one: Member; other: Member; group: string }> {
	const [one, other] = [await server.newPerson(), await server.newPerson()]
	const made = await one.browser.api.createConversation({ kind: 'group', title: 'Tea', members: [other.id] })
	ok(made.ok)
	return { one, other, group: made.value.id }
}
