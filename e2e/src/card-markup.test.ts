import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { findOutside } from '@hutong/testing'
import { noBrowser } from './browser.ts'
import { type CardPages, linkedData, startCardPages } from './card-pages.ts'
import { enterAs, type Guest, openConversation, withChat } from './chat.ts'
import { findStrangers, watchPage } from './watch-page.ts'
import { withWorld } from './world.ts'

const { markup, naughty } = readPayloads()
const payloads = [...markup, ...naughty]
const absent = payloads.length === 0 ? 'the outside lists are not here' : false
/** One host would be asked one page at a time, politely. */
const hosts = [...'abcdefghijkl'].map((letter) => `${letter}.pages.localhost`)
const linksEach = 12

test('EE60 no field of a card and no message becomes anything but text, whatever is in it', {
	skip: noBrowser || absent,
}, async () => {
	const sites = await Promise.all(hosts.map((host) => startCardPages(host)))
	try {
		const texts = [...markup.map((text): Texts => [text, text, text]), ...inThrees(naughty)]
		const urls = texts.map((three, index) => lay(sites, three, index))
		await withWorld({ sites }, ({ origin }) =>
			withChat(origin, {}, async (guest) => {
				const { page } = guest
				const watch = await watchPage(page, origin)
				await page.reload()
				await enterAs(guest, 'linxiao')
				await openConversation(guest, '王磊')
				const said = payloads.filter((text) => text.trim() !== '')
				const messages = await sendAll(guest, [...said, ...toMessages(urls)])
				const cards = await waitForCards(guest, messages)
				assert.ok(cards > urls.length * 0.9, `${cards} cards of ${urls.length}`)
				const drawn = await readThrough(guest)
				assert.ok(drawn.cards > cards * 0.9, `${drawn.cards} of ${cards} cards were drawn`)
				assert.deepEqual(drawn.strangers, [])
				// What nobody could see is refused as a message.
				assert.deepEqual(
					(await watch.all()).filter((line) => !line.includes('422 (Unprocessable Entity)')),
					[],
				)
				await breakIn(guest)
				assert.ok((await watch.all()).some((line) => line.startsWith('policy: require-trusted-types-for')))
			}),
		)
	} finally {
		await Promise.all(sites.map((site) => site.close()))
	}
})

/** What the two lists hold: markup that attacks, and strings that break programs. */
function readPayloads(): { readonly markup: readonly string[]; readonly naughty: readonly string[] } {
	const strings = findOutside('suites/strings/blns.json')
	const attacks = findOutside('suites/xss/dompurify-expect.json')
	if (strings === null || attacks === null) return { markup: [], naughty: [] }
	// The lists are as their sources describe them.
	const naughty = JSON.parse(readFileSync(strings, 'utf8')) as string[]
	const cases = JSON.parse(readFileSync(attacks, 'utf8')) as { readonly payload: string }[]
	const cut = (text: string) => text.toWellFormed().slice(0, 7000)
	return { markup: cases.map(({ payload }) => cut(payload)), naughty: naughty.map(cut) }
}

/** What a page says in its title, in its description, and everywhere else. */
type Texts = readonly [title: string, description: string, rest: string]

function inThrees(texts: readonly string[]): readonly Texts[] {
	const count = Math.ceil(texts.length / 3)
	return Array.from({ length: count }, (_, index): Texts => {
		const [title = '', description = title, rest = title] = texts.slice(index * 3, index * 3 + 3)
		return [title, description, rest]
	})
}

/** Lays a page with texts in every field of a card: of a product, or of an article or a film. @returns its address */
function lay(sites: readonly CardPages[], [title, description, text]: Texts, index: number): string {
	const site = sites[index % sites.length]
	assert.ok(site)
	const path = `/${index}`
	const person = { '@type': 'Person', name: text }
	const offers = {
		'@type': 'Offer',
		price: '9.90',
		priceCurrency: 'CNY',
		seller: { '@type': 'Organization', name: text },
	}
	const name = title.trim() === '' ? `nothing ${index}` : title
	// A picture is one more request; a few say what all would.
	const pictures = index % 8 === 0 ? { image: [text, `data:text/html,${text}`] } : {}
	const every = { name, description, author: person, ...pictures }
	const kinds = [
		{ '@type': 'Product', brand: { '@type': 'Brand', name: text }, sku: text, offers },
		{ '@type': 'Article', headline: name, articleBody: description },
		{ '@type': 'VideoObject', duration: 'PT1M' },
	]
	site.pages.set(path, linkedData({ ...every, ...kinds[index % kinds.length] }))
	return site.at(path)
}

function toMessages(urls: readonly string[]): readonly string[] {
	const count = Math.ceil(urls.length / linksEach)
	return Array.from({ length: count }, (_, index) => urls.slice(index * linksEach, (index + 1) * linksEach).join('\n'))
}

/** Sends texts as the page itself would. @returns the conversation */
function sendAll({ page }: Guest, texts: readonly string[]): Promise<string> {
	return page.evaluate(async (all) => {
		const { conversations } = await (await fetch('/api/conversations')).json()
		const { id } = conversations.find(
			({ kind, members }: { kind: string; members: { username: string }[] }) =>
				kind === 'direct' && members.some(({ username }) => username === 'wanglei'),
		)
		const headers = { 'content-type': 'application/json' }
		for (const [index, text] of all.entries()) {
			const body = JSON.stringify({ clientId: `payload-${String(index).padStart(6, '0')}`, text })
			const answer = await fetch(`/api/conversations/${id}/messages`, { method: 'POST', headers, body })
			if (!answer.ok && answer.status !== 422) throw new Error(`${answer.status}: ${text.slice(0, 80)}`)
		}
		return id
	}, texts)
}

/** Waits until every page was read. @returns how many became cards */
async function waitForCards({ page }: Guest, conversation: string): Promise<number> {
	for (;;) {
		const { pending, ready } = await page.evaluate(async (id) => {
			const counts = { pending: 0, ready: 0 }
			let before = Number.MAX_SAFE_INTEGER
			for (;;) {
				const answer = await fetch(`/api/conversations/${id}/messages?before=${before}&limit=100`)
				const { messages, hasEarlier } = await answer.json()
				for (const { cards, text } of messages) {
					if (!text.includes('.pages.localhost')) continue
					for (const card of cards) {
						if (card?.state === 'pending') counts.pending++
						if (card?.state === 'ready') counts.ready++
					}
				}
				if (!hasEarlier) return counts
				before = messages[0].seq
			}
		}, conversation)
		if (pending === 0) return ready
		await page.waitForTimeout(3000)
	}
}

/** Scrolls from the newest message to the first. @returns what was drawn on the way */
async function readThrough({ page }: Guest) {
	const cards = new Set<string>()
	const strangers = new Set<string>()
	for (let atTop = 0; atTop < 4; ) {
		for (const title of await page.locator('article').evaluateAll((all) => all.map((tile) => tile.textContent)))
			cards.add(title ?? '')
		for (const stranger of await findStrangers(page)) strangers.add(stranger)
		const moved = await page.evaluate(() => {
			const rows = [...document.querySelectorAll('[data-index]')]
			let list = rows[0]?.parentElement ?? null
			while (list && list.scrollHeight <= list.clientHeight + 40) list = list.parentElement
			const from = list?.scrollTop ?? 0
			if (list) list.scrollTop -= list.clientHeight * 0.9
			return from > 0
		})
		atTop = moved ? 0 : atTop + 1
		await page.waitForTimeout(moved ? 60 : 400)
	}
	return { cards: cards.size, strangers: [...strangers] }
}

/** Does what a careless rendering would do: the watch must see it, else it sees nothing. */
async function breakIn({ page }: Guest): Promise<void> {
	await page.evaluate(() => {
		try {
			document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')
		} catch {
			// The page's policy refuses; that it did is what is looked for.
		}
	})
	await page.waitForTimeout(300)
}
