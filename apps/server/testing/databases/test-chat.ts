import { createLinks } from '@hutong/links'
import type { Link, Person } from '@hutong/protocol'
import { sql } from 'kysely'
import { newId } from '../../src/actions/action-tools.ts'
import { createConversation } from '../../src/actions/create-conversation.ts'
import { createSender, type SendTools } from '../../src/actions/send-message.ts'
import { createWriteQueue, type Hint, migrate, openStore, type Store, type WriteQueue } from '../../src/db/index.ts'
import { toWireLink } from '../../src/links/to-wire-link.ts'

/** The chat below its doors: a migrated database and the actions on it, with a clock held by hand. */
export type TestChat = {
	readonly location: string
	readonly store: Store
	readonly writes: WriteQueue
	readonly tools: SendTools
	readonly send: ReturnType<typeof createSender>
	/** Hints of every commit so far. */
	readonly hints: Hint[]
	/** Milliseconds since 1970; moves only when told to. */
	readonly clock: { now: number }
	addPerson(name?: string): Promise<Person>
	addPeople(count: number): Promise<readonly string[]>
	/** Signs a person in. @param lasts milliseconds from now by the clock @returns the session’s id */
	addSession(user: string, lasts?: number): Promise<string>
	/** Makes a group of these people. @returns its id */
	addGroup(members: readonly string[]): Promise<string>
	close(): Promise<void>
}

/** Opens a database as a server does, and brings it to the newest schema. */
export async function openTestChat(location: string): Promise<TestChat> {
	const store = await openStore(location)
	await migrate(store)
	const hints: Hint[] = []
	const clock = { now: Date.parse('2026-11-25T08:00:00Z') }
	const onBroken = (cause: unknown) => {
		throw cause
	}
	const writes = createWriteQueue(store, { publish: (hint) => hints.push(hint), onBroken })
	const tools = { writes, now: () => clock.now, findLinks, onLinks() {} }
	const addPerson = (name = 'Somebody') => insertPerson(store, name)
	return {
		...{ location, store, writes, tools, hints, clock, addPerson },
		send: createSender(tools),
		addSession: (user, lasts = 86_400_000) => insertSession(store, user, clock.now + lasts),
		addPeople: async (count) =>
			Promise.all(Array.from({ length: count }, async (_, index) => (await addPerson(`Person ${index}`)).id)),
		async addGroup([first = '', ...members]) {
			const made = await createConversation(tools, first, { kind: 'group', title: 'Tea', members })
			if (!made.ok) throw new Error(made.reason)
			return made.value
		},
		async close() {
			await writes.drain()
			await store.close()
		},
	}
}

const links = createLinks()

function findLinks(text: string): Link[] {
	return links.find(text).map(toWireLink)
}

async function insertPerson(store: Store, name: string): Promise<Person> {
	const id = newId()
	const username = `u${id.replaceAll('-', '').slice(-20)}`
	const now = new Date().toISOString()
	await sql`insert into users (id, name, email, email_verified, username, created_at, updated_at)
		values (${id}, ${name}, ${`${id}@example.invalid`}, ${false}, ${username}, ${now}, ${now})`.execute(store.write)
	return { id, username, name }
}

async function insertSession(store: Store, user: string, endsAt: number): Promise<string> {
	const id = newId()
	const now = new Date().toISOString()
	await sql`insert into sessions (id, token, user_id, expires_at, created_at, updated_at)
		values (${id}, ${id}, ${user}, ${new Date(endsAt).toISOString()}, ${now}, ${now})`.execute(store.write)
	return id
}
