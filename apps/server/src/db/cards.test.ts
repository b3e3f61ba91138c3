import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Card } from '@hutong/protocol'
import type { TestChat } from '../../testing/databases/test-chat.ts'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { attachCard } from '../actions/attach-card.ts'
import { leaveConversation } from '../actions/leave-conversation.ts'
import { removeCard } from '../actions/remove-card.ts'
import { reviewCards } from '../actions/review-cards.ts'
import { findReading, putReading } from './card-readings.ts'
import { findOwner } from './card-settings.ts'
import { type CardPlace, findCards, findPendingCards, type KeptCard } from './cards.ts'
import { findEventsAfter } from './event-log.ts'
import { findMessage } from './messages.ts'
import { findPicture, findSmallerPicture, keepPicture, putPicture } from './pictures.ts'

testEachDatabase((test) => {
	test('DB14 cards that wait for their page are found, the oldest message first, until they have it', async (chat) => {
		const first = await sendLinks(chat, 2)
		const second = await sendLinks(chat, 1)
		const places = [place(first, 0), place(first, 1), place(second, 0)]
		deepEqual(sorted(await findPendingCards(chat.store.read, 10)), places)
		deepEqual(
			(await findPendingCards(chat.store.read, 1)).map(({ message }) => message),
			[first.message],
		)
		await attachCard(toolsOf(chat), place(first, 1), ready(first.card))
		await removeCard(chat.tools, first.by, place(first, 0))
		deepEqual(sorted(await findPendingCards(chat.store.read, 10)), [place(second, 0)])
		await attachCard(toolsOf(chat), place(second, 0), ready(first.card))
	})

	test('DB14 a card its sender took off stays off, whatever the jobs bring', async (chat) => {
		const sent = await sendLinks(chat, 1)
		await removeCard(chat.tools, sent.by, place(sent, 0))
		const seq = await count(chat, sent.conversation)
		await Promise.all([
			attachCard(toolsOf(chat), place(sent, 0), ready(sent.card)),
			removeCard(chat.tools, sent.by, place(sent, 0)),
		])
		equal(await count(chat, sent.conversation), seq)
		equal((await findMessage(chat.store.read, sent.conversation, sent.message))?.cards[0]?.state, 'removed')
	})

	test('DB14 only who sent a message takes its card off', async (chat) => {
		const sent = await sendLinks(chat, 1)
		deepEqual(await removeCard(chat.tools, sent.to, place(sent, 0)), { ok: false, reason: 'card_not_yours' })
		const [stranger = ''] = await chat.addPeople(1)
		deepEqual(await removeCard(chat.tools, stranger, place(sent, 0)), { ok: false, reason: 'not_found' })
		deepEqual(await removeCard(chat.tools, sent.by, place(sent, 7)), { ok: false, reason: 'link_not_found' })
	})

	test('DB14 a card goes nowhere but on a link of a message', async (chat) => {
		const sent = await sendLinks(chat, 1)
		const other = await sendLinks(chat, 1)
		const card = ready(sent.card)
		const wrong = [
			{ at: { ...place(sent, 0), message: 'nothing' }, reason: 'not_found' },
			{ at: { ...place(sent, 0), conversation: other.conversation }, reason: 'not_found' },
			{ at: place(sent, 1), reason: 'link_not_found' },
		]
		for (const { at, reason } of wrong) deepEqual(await attachCard(toolsOf(chat), at, card), { ok: false, reason })
		equal(await count(chat, sent.conversation), 1)
	})

	test('DB23 a card that is withheld is kept beside what is shown of it, goes and comes back, unless it is taken off', async (chat) => {
		const one = await sendLinks(chat, 2)
		let rule: 'card_off' | null = null
		const tools = { ...chat.tools, store: chat.store, findReason: () => rule }
		const shown = async (link: number) =>
			(await findMessage(chat.store.read, one.conversation, one.message))?.cards[link] ?? null
		await attachCard(tools, place(one, 0), ready(one.card))
		rule = 'card_off'
		equal(await reviewCards(tools, one.conversation), 2)
		equal(await reviewCards(tools, one.conversation), 0)
		deepEqual([(await shown(0))?.problem, (await shown(0))?.title], ['card_off', null])
		await attachCard(tools, place(one, 1), ready(one.card))
		deepEqual([(await shown(1))?.problem, (await shown(1))?.title], ['card_off', null])
		await removeCard(chat.tools, one.by, place(one, 1))
		rule = null
		await reviewCards(tools)
		deepEqual([(await shown(0))?.title, (await shown(1))?.state], ['Green tea', 'removed'])
		const events = (await findEventsAfter(chat.store.read, one.conversation, 0, 100)).map(({ type }) => type)
		deepEqual(events, ['message.sent', ...Array.from({ length: 5 }, () => 'card.attached')])
	})

	test('DB23 cards are gone through page by page, each once', async (chat) => {
		for (let number = 0; number < 3; number++) await sendLinks(chat, 3)
		const seen: string[] = []
		let after: CardPlace | null = null
		for (;;) {
			const page: readonly KeptCard[] = await findCards(chat.store.read, { conversation: null, after, limit: 2 })
			seen.push(...page.map(({ message, link }) => `${message} ${link}`))
			after = page.at(-1) ?? null
			if (page.length < 2) break
		}
		equal(new Set(seen).size, seen.length)
		const { n } = await chat.store.read
			.selectFrom('cards')
			.select((eb) => eb.fn.countAll().as('n'))
			.where('state', '!=', 'removed')
			.executeTakeFirstOrThrow()
		equal(seen.length, Number(n))
	})

	test('DB24 the owner of a conversation is who came first of those still in it', async (chat) => {
		const [one = '', two = '', three = ''] = await chat.addPeople(3)
		const group = await chat.addGroup([two, one, three])
		equal(await findOwner(chat.store.read, group), two)
		await leaveConversation(chat.tools, two, group)
		equal(await findOwner(chat.store.read, group), one)
		for (const person of [one, three]) await leaveConversation(chat.tools, person, group)
		equal(await findOwner(chat.store.read, group), null)
	})

	test('DB15 the last reading of a URL is kept with its time', async (chat) => {
		const url = `https://shop.example/${chat.clock.now}`
		const validators = { etag: '"1"', lastModified: null }
		const put = (body: string, expiresAt: number) =>
			chat.writes.run((write) => putReading(write, { url, body, validators, readAt: chat.clock.now, expiresAt }))
		equal(await findReading(chat.store.read, url), null)
		await put('{"one":1}', 1000)
		deepEqual(await findReading(chat.store.read, url), { body: '{"one":1}', validators, expiresAt: 1000 })
		await put('{"two":2}', chat.clock.now + 60_000)
		deepEqual(await findReading(chat.store.read, url), {
			...{ body: '{"two":2}', validators },
			expiresAt: chat.clock.now + 60_000,
		})
		equal(await findReading(chat.store.read, `${url}/`), null)
	})

	test('DB19 a picture is kept to its time, and longer when asked again', async (chat) => {
		const bytes = new Uint8Array([0, 255, 1, 128])
		const put = (id: string, createdAt: number, expiresAt: number) =>
			chat.writes.run((write) =>
				putPicture(write, {
					id,
					bytes,
					mediaType: 'image/webp',
					width: 2,
					height: 2,
					thumbhash: '',
					smaller: [{ side: 1, bytes: new Uint8Array([7]) }],
					createdAt,
					expiresAt,
				}),
			)
		await put('short', 0, 100)
		await put('long', 0, 100)
		await put('long', 50, 200)
		const found = await findPicture(chat.store.read, 'short')
		deepEqual([found?.mediaType, found && new Uint8Array(found.bytes)], ['image/webp', bytes])
		await put('other', 150, 300)
		deepEqual(
			[await findPicture(chat.store.read, 'short'), (await findPicture(chat.store.read, 'long'))?.mediaType],
			[null, 'image/webp'],
		)
		const sizes = await Promise.all(['short', 'long'].map((id) => findSmallerPicture(chat.store.read, id, 1)))
		deepEqual(
			sizes.map((size) => size && [...size.bytes]),
			[null, [7]],
		)
		equal(await findSmallerPicture(chat.store.read, 'long', 2), null)
		const { n } = await chat.store.read
			.selectFrom('image_sizes')
			.select((eb) => eb.fn.countAll().as('n'))
			.where('image', '=', 'short')
			.executeTakeFirstOrThrow()
		equal(Number(n), 0)
	})

	test('DB19 a picture that is kept longer says whether it is still there', async (chat) => {
		const picture = { mediaType: 'image/webp', width: 1, height: 1, bytes: new Uint8Array([1]), thumbhash: '' }
		const put = (id: string, createdAt: number, expiresAt: number) =>
			chat.writes.run((write) => putPicture(write, { id, ...picture, smaller: [], createdAt, expiresAt }))
		await put('kept', 0, 100)
		equal(await chat.writes.run((write) => keepPicture(write, 'kept', 300)), true)
		equal(await chat.writes.run((write) => keepPicture(write, 'absent', 300)), false)
		await put('next', 200, 400)
		ok(await findPicture(chat.store.read, 'kept'))
	})
})

/** No rule withholds anything. */
function toolsOf({ tools }: TestChat) {
	return { ...tools, findReason: () => null }
}

type Sent = {
	readonly by: string
	readonly to: string
	readonly conversation: string
	readonly message: string
	readonly card: Card
}

async function sendLinks(chat: TestChat, links: number): Promise<Sent> {
	const [by = '', to = ''] = await chat.addPeople(2)
	const conversation = await chat.addGroup([by, to])
	const text = Array.from({ length: links }, (_, index) => `https://shop.example/${index}`).join(' ')
	const answer = await chat.send(by, { conversation, clientId: 'client-id-1', text })
	ok(answer.ok)
	const card = (await findMessage(chat.store.read, conversation, answer.value.message))?.cards[0]
	ok(card)
	return { by, to, conversation, message: answer.value.message, card }
}

function place({ conversation, message }: Sent, link: number): CardPlace {
	return { conversation, message, link }
}

function ready(card: Card): Card {
	return { ...card, state: 'ready', title: 'Green tea' }
}

function sorted(places: readonly CardPlace[]): CardPlace[] {
	return places
		.map((one) => ({ ...one }))
		.toSorted((one, other) => (one.message === other.message ? one.link - other.link : 0))
}

async function count(chat: TestChat, conversation: string): Promise<number> {
	return (await findEventsAfter(chat.store.read, conversation, 0, 100)).length
}
