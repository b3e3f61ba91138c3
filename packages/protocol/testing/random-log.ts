import fc from 'fast-check'
import type { Person } from '../src/conversation.ts'
import type { ConversationEvent } from '../src/event.ts'
import type { Message } from '../src/message.ts'
import { card, exampleId, message } from './examples.ts'

/** People of whom the first three are there from the start. */
export const people: readonly Person[] = ['u1', 'u2', 'u3', 'u4', 'u5'].map((id) => ({ id, username: id, name: id }))
export const founders: readonly Person[] = people.slice(0, 3)

const step = fc.record({
	kind: fc.constantFrom('message', 'message', 'message', 'card', 'card', 'join', 'leave', 'rename', 'cards'),
	pick: fc.nat(1000),
	links: fc.nat(2),
})

/** Logs a server could have written: only members speak and leave, cards belong to links of earlier messages, `seq` has no gaps. */
export const randomLog: fc.Arbitrary<readonly ConversationEvent[]> = fc
	.array(step, { minLength: 1, maxLength: 40, size: 'max' })
	.map((steps) => {
		const log: ConversationEvent[] = []
		const present = new Set(founders.map(({ id }) => id))
		for (const { kind, pick, links } of steps) {
			const event = writeEvent(log, present, { kind, pick, links })
			if (event !== null) log.push(event)
		}
		return log
	})

type Step = { readonly kind: string; readonly pick: number; readonly links: number }

function writeEvent(log: readonly ConversationEvent[], present: Set<string>, step: Step): ConversationEvent | null {
	const head = { seq: log.length + 1, at: log.length }
	const by = pickFrom([...present], step.pick)
	if (by === null) return null
	switch (step.kind) {
		case 'message':
			return { ...head, type: 'message.sent', message: writeMessage(head.seq, by, step.links) }
		case 'card':
			return writeCard(log, step.pick, head)
		case 'join': {
			const person = pickFrom(
				people.filter(({ id }) => !present.has(id)),
				step.pick,
			)
			if (person === null) return null
			present.add(person.id)
			// Who comes back may have another name by then.
			return { ...head, type: 'member.joined', person: { ...person, name: `${person.name} ${head.seq}` }, by }
		}
		case 'leave':
			present.delete(by)
			return { ...head, type: 'member.left', user: by, by }
		case 'cards':
			return { ...head, type: 'conversation.cards', shown: step.pick % 2 === 0, by }
		default:
			return { ...head, type: 'conversation.renamed', title: `title ${head.seq}`, by }
	}
}

function writeMessage(seq: number, by: string, links: number): Message {
	const [link] = message.links
	const found = link === undefined ? [] : Array.from({ length: links }, () => link)
	return { ...message, id: exampleId(seq), seq, by, links: found, cards: found.map(() => null) }
}

function writeCard(
	log: readonly ConversationEvent[],
	pick: number,
	head: { readonly seq: number; readonly at: number },
): ConversationEvent | null {
	const linked = log.flatMap((event) =>
		event.type === 'message.sent' && event.message.links.length > 0 ? [event.message] : [],
	)
	const chosen = pickFrom(linked, pick)
	if (chosen === null) return null
	const link = pick % chosen.links.length
	return { ...head, type: 'card.attached', message: chosen.id, link, card: { ...card, title: `card ${head.seq}` } }
}

function pickFrom<Thing>(things: readonly Thing[], pick: number): Thing | null {
	return things[pick % things.length] ?? null
}
