import type { Person } from '@hutong/protocol'
import type { Accounts } from '../accounts/accounts.ts'
import { createConversation } from '../actions/create-conversation.ts'
import { createSender, type SendTools } from '../actions/send-message.ts'
import type { Sample } from '../config/read-world.ts'
import { findSendByClientId, type Store } from '../db/index.ts'
import { createDemoQuote, type DemoUsername, demoDirect, demoGroup, demoPeople } from './demo-history.ts'

type Parts = {
	readonly accounts: Accounts
	readonly store: Store
	readonly tools: SendTools
	/** What the sandbox offers for pasting: what it says of a quote is shared already. */
	readonly samples: readonly Sample[]
}
type People = Readonly<Record<DemoUsername, Person>>
type Line = (typeof demoGroup)['lines'][number]

/**
 * Makes the accounts of a demo with the conversations they had; a second start finds them there.
 * @returns the people, in the order a sign-in screen shows them
 */
export async function seedDemo(parts: Parts): Promise<readonly Person[]> {
	const made: Person[] = []
	for (const person of demoPeople) made.push(await parts.accounts.ensurePerson(person))
	const [linxiao, wanglei, sam] = made
	if (!linxiao || !wanglei || !sam) throw new Error('demo: a person is missing')
	await seedConversations(parts, { linxiao, wanglei, sam })
	return made
}

async function seedConversations(parts: Parts, people: People): Promise<void> {
	await seedDirect(parts, people, { ...demoDirect, prefix: 'demo-direct' })
	const quote = parts.samples.find(({ platform }) => platform === 'eastmoney')
	if (quote) await seedDirect(parts, people, { ...createDemoQuote(quote.text), prefix: 'demo-quote' })
	const seeded = await findSendByClientId(parts.store.read, people[demoGroup.by].id, 'demo-group-0')
	const group = seeded?.conversation ?? (await makeGroup(parts, people))
	await seedLines(parts, people, { conversation: group, prefix: 'demo-group', lines: demoGroup.lines })
}

async function seedDirect(
	parts: Parts,
	people: People,
	{ between, lines, prefix }: typeof demoDirect & { readonly prefix: string },
): Promise<void> {
	const [one, other] = between
	const direct = await createConversation(parts.tools, people[one].id, { kind: 'direct', user: people[other].id })
	await seedLines(parts, people, { conversation: getValue(direct), prefix, lines })
}

async function makeGroup(parts: Parts, people: People): Promise<string> {
	const members = demoGroup.members.map((username) => people[username].id)
	const wanted = { kind: 'group' as const, title: demoGroup.title, members }
	return getValue(await createConversation(parts.tools, people[demoGroup.by].id, wanted))
}

/** Each line has a client id of its own, so that it is said once however often this runs. */
async function seedLines(
	parts: Parts,
	people: People,
	history: { readonly conversation: string; readonly prefix: string; readonly lines: readonly Line[] },
): Promise<void> {
	const { conversation, prefix, lines } = history
	for (const [index, { by, ago, text }] of lines.entries()) {
		const sender = people[by].id
		const clientId = `${prefix}-${index}`
		if (await findSendByClientId(parts.store.read, sender, clientId)) continue
		const at = parts.tools.now() - ago * 60_000
		const send = createSender({ ...parts.tools, now: () => at })
		getValue(await send(sender, { conversation, clientId, text }))
	}
}

function getValue<Value>(answer: { ok: true; value: Value } | { ok: false; reason: string }): Value {
	if (answer.ok) return answer.value
	throw new Error(`demo: refused, ${answer.reason}`)
}
