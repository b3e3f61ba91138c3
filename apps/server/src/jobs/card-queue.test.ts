import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLinks } from '@hutong/links'
import { createFirstCard } from '../actions/first-card.ts'
import { toWireLink } from '../links/to-wire-link.ts'
import { createCardQueue } from './card-queue.ts'
import type { CardStore, CardTask, LinkReading } from './card-store.ts'

const silent = new Promise<never>(() => {})

test('HS51 one person’s links to hosts that never answer hold up nobody else’s', async () => {
	const store = createStore()
	const queue = createQueue(store, (url) => (url.includes('silent') ? silent : Promise.resolve(read(url))))
	for (const task of store.send('mallory', 20, 'silent')) queue.add(task)
	for (const task of store.send('mei', 8, 'shop')) queue.add(task)
	await store.reached(8)
	assert.deepEqual([...new Set(store.attached.map(({ person }) => person))], ['mei'])
})

test('HS51 what does not fit into the queue stays pending in the database, and is taken up when there is room', async () => {
	const store = createStore()
	const urls: string[] = []
	const queue = createQueue(store, async (url) => {
		urls.push(url)
		return read(url)
	})
	for (const task of store.send('mei', 50, 'shop')) queue.add(task)
	for (const task of store.send('lei', 1, 'other')) queue.add(task)
	await queue.idle()
	assert.deepEqual([store.attached.length, store.pending.size], [51, 0])
	assert.equal(new Set(urls).size, urls.length)
	assert.ok(store.attached.findIndex(({ person }) => person === 'lei') < 15, 'the newcomer was not turned away')
})

test('HS51 more cards than are taken up at once are all taken up after a restart', async () => {
	const store = createStore()
	store.send('mei', 17, 'shop')
	const queue = createQueue(store, async (url) => read(url))
	await queue.resume()
	await queue.idle()
	assert.deepEqual([store.attached.length, store.pending.size], [17, 0])
})

test('HS51 cards that cannot be kept are not tried for ever', async () => {
	const store = createStore()
	const broken: (CardTask | null)[] = []
	const queue = createQueue(
		{ ...store, attach: () => Promise.reject(new Error('the disk is full')) },
		async (url) => read(url),
		(task) => broken.push(task),
	)
	store.send('mei', 17, 'shop')
	await queue.resume()
	await queue.idle()
	assert.equal(new Set(broken).size, broken.length)
	assert.ok(broken.length > 0 && broken.length <= 17)
})

test('HS52 a page is read once even when a second look into the database began before the first reading was kept', async () => {
	const store = createStore()
	const saved = Promise.withResolvers<null>()
	const urls: string[] = []
	let looks = 0
	const slow = {
		...store,
		findReading: () => (looks++ === 0 ? Promise.resolve(null) : saved.promise),
		async saveReading() {
			setImmediate(() => saved.resolve(null))
		},
	}
	const queue = createQueue(slow, async (url) => {
		urls.push(url)
		return read(url)
	})
	for (const person of ['mei', 'lei']) for (const task of store.send(person, 1, 'shop')) queue.add(task)
	await queue.idle()
	assert.deepEqual([urls.length, store.attached.length], [1, 2])
})

function createQueue(
	store: CardStore,
	reader: (url: string) => Promise<LinkReading>,
	onError: (task: CardTask | null) => void = () => assert.fail('broke'),
) {
	const limits = { waiting: 20, resumed: 4 }
	return createCardQueue({
		store,
		read: reader,
		now: () => 0,
		random: () => 0,
		onError: (_error, task) => onError(task),
		limits,
	})
}

function read(url: string): LinkReading {
	return { hops: [url], pageHops: [], url, content: null, problem: 'card_gone', readAt: 0, validators: null }
}

/** What cards are kept in, in memory. */
function createStore() {
	const pending = new Map<string, CardTask>()
	const attached: CardTask[] = []
	const reached = Promise.withResolvers<void>()
	let wanted = Number.POSITIVE_INFINITY
	const links = createLinks()
	return {
		...{ pending, attached },
		/** Messages of one link each, sent and not yet read. */
		send: (person: string, count: number, host: string) =>
			Array.from({ length: count }, (_, number): CardTask => {
				const [link] = links.find(`https://${host}.example/${number}`).map(toWireLink)
				assert.ok(link)
				const message = `${person}-${number}`
				const task = { conversation: 'c', message, index: 0, person, link, card: createFirstCard(link) }
				pending.set(message, task)
				return task
			}),
		reached(count: number) {
			wanted = count
			return reached.promise
		},
		async findReading() {
			return null
		},
		async findLastReading() {
			return null
		},
		async saveReading() {},
		async savePicture() {},
		async keepPicture() {
			return true
		},
		async isWithheld() {
			return false
		},
		findPending: async (limit: number) => [...pending.values()].slice(0, limit),
		async attach(task: CardTask) {
			pending.delete(task.message)
			attached.push(task)
			if (attached.length >= wanted) reached.resolve()
		},
	}
}
