import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createDocument, stopHost } from '../../testing/desk/policy-document.ts'
import { type Desk, startDesk } from '../../testing/desk/start-desk.ts'
import { share } from '../../testing/http/share.ts'
import { getValue } from '../../testing/http/start-chat.ts'
import { product, redirectTo, type Shop, startShop } from '../../testing/http/start-shop.ts'

let shop: Shop
let world: Desk
let links = 0

before(async () => {
	shop = await startShop()
	world = await startDesk(shop.env)
})
after(async () => {
	await world.stop()
	await shop.stop()
})

test('HS138 a rule that comes between paste and tap is obeyed, and so is one that goes', async () => {
	await publish(createDocument('before'))
	const url = newUrl()
	const tap = await shareLink(url)
	await publish(stopHost('between', new URL(url).host))
	const stopped = await tap()
	assert.deepEqual(
		[stopped.outcome, stopped.url, stopped.copyText, stopped.policy.version],
		['stopped', null, '', 'between'],
	)
	await publish(createDocument('after'))
	assert.equal((await tap()).url, url)
})

test('HS138 who left a group taps on nothing there', async () => {
	await publish(createDocument('left'))
	const { message } = await share(world.member, world.group, newUrl())
	const lei = await world.chat.demoBrowser('wanglei')
	assert.equal(getValue(await lei.api.openLink(world.group, message, 0)).outcome, 'page')
	getValue(await lei.api.leave(world.group))
	const answer = await lei.api.openLink(world.group, message, 0)
	assert.equal(answer.ok || answer.problem.code, 'not_found')
})

test('HS139 a chain is asked about once, however many of its hosts a rule asks about; after yes it opens', async () => {
	const news = new URL(shop.at('news.localhost', '/')).host
	const when = { host: [news, new URL(shop.short('x')).host, new URL(shop.origin).host] }
	await publish(createDocument('ask', [{ id: 'ask', when, outcome: 'confirm', reason: 'untraceable-site' }]))
	const { url, item } = newChain()
	const tap = await shareLink(url)
	const asked = await tap()
	assert.deepEqual([asked.outcome, asked.url, asked.host], ['confirm', item, new URL(item).host])
	const opened = await tap(asked.confirmToken)
	assert.deepEqual([opened.outcome, opened.url, opened.confirmToken], ['page', item, null])
})

test('HS139 a host on the way that a rule asks about is not asked about where the page opens', async () => {
	const when = { host: [new URL(shop.at('news.localhost', '/')).host, new URL(shop.short('x')).host] }
	await publish(createDocument('ask-way', [{ id: 'ask', when, outcome: 'confirm', reason: 'untraceable-site' }]))
	const { url, item } = newChain()
	assert.deepEqual([(await (await shareLink(url))()).outcome, item.startsWith('http')], ['page', true])
})

test('HS62 yes counts for one person, one link, one address and a short while; whatever else asks again', async () => {
	const ask = { id: 'ask', when: {}, outcome: 'confirm', reason: 'untraceable-site' }
	await publish(createDocument('ask-all', [ask]))
	const { url } = newChain()
	const tap = await shareLink(url)
	const other = await shareLink(newUrl())
	const { confirmToken: token } = await tap()
	const { confirmToken: othersToken } = await other()
	const sam = getValue(await world.operator.api.openLink(world.group, tap.message, 0))
	for (const wrong of [othersToken, sam.confirmToken, 'yes', `${token?.slice(0, -2)}AA`]) {
		const again = await tap(wrong)
		assert.deepEqual([again.outcome, again.openToken], ['confirm', null])
	}
	world.clock.ahead += 10 * 60_000
	assert.equal((await tap(token)).outcome, 'confirm')
	const { confirmToken: fresh } = await tap()
	assert.equal((await tap(fresh)).outcome, 'page')
	// The rules stop it between question and answer.
	const { confirmToken: late } = await tap()
	await publish(createDocument('stop-all', [{ id: 'stop', when: {} }]))
	assert.deepEqual([(await tap(late)).outcome, (await tap(late)).confirmToken], ['stopped', null])
})

test('HS141 rules know since when a domain is known here: from the first message with a link to it on', async () => {
	await publish(
		createDocument('new', [
			{ id: 'new', when: { knownDays: { max: 6.9 } }, outcome: 'confirm', reason: 'untraceable-site' },
		]),
	)
	const first = await shareLink('https://a.young.example/')
	assert.equal((await first()).rule.id, 'new')
	world.clock.ahead += 6 * 24 * 3_600_000
	assert.equal((await first()).rule.id, 'new')
	world.clock.ahead += 24 * 3_600_000
	const second = await shareLink('https://b.young.example/')
	assert.deepEqual([(await first()).rule.id, (await second()).rule.id], ['open', 'open'])
})

test('HS140 a violation stops before any rule, with its reason and whatever stops a page says where to apply', async () => {
	const allow = { id: 'allow', when: { domain: ['bad.example'] }, outcome: 'page', reason: 'allowed' }
	const listed = { id: 'listed', when: { list: ['stopped'] } }
	const ruled = { id: 'ruled', when: { host: ['ruled.example'] } }
	await publish(createDocument('violations', [allow, listed, ruled], { stopped: ['listed.example'] }))
	const bad = await shareLink('https://www.bad.example/a?b=1')
	assert.equal((await bad()).outcome, 'page')
	const violation = { scope: 'domain', target: 'bad.example', reason: 'fraud', evidence: 'x', reports: [] }
	const socket = await world.openSocket(world.member)
	const { status } = await world.operator.ask('POST', '/api/desk/violations', {
		body: { ...violation, scope: 'host', target: 'www.bad.example' },
	})
	assert.equal(status, 200)
	await socket.next(({ type }) => type === 'policy')
	const stopped = await bad()
	assert.deepEqual(
		[stopped.outcome, stopped.reason, stopped.rule.id, stopped.url],
		['stopped', 'fraud', 'hutong:violation', null],
	)
	assert.equal(stopped.appeal, `/appeal?url=${encodeURIComponent('https://www.bad.example/a?b=1')}`)
	assert.equal(
		(await (await shareLink('https://listed.example/'))()).appeal,
		'/appeal?url=https%3A%2F%2Flisted.example%2F',
	)
	const own = await (await shareLink('https://ruled.example/'))()
	assert.deepEqual([own.outcome, own.appeal], ['stopped', '/appeal?url=https%3A%2F%2Fruled.example%2F'])
	socket.close()
})

test('HS141 rules know who sent a link: an owner, an operator, how old the account is', async () => {
	const roles = ['owner', 'operator', 'member'].map((role) => ({
		...{ id: role, when: { senderRole: [role], senderDays: { max: 30 } }, outcome: 'copy', reason: 'operator-choice' },
	}))
	await publish(createDocument('senders', roles))
	const linxiao = await shareLink(newUrl())
	assert.equal((await linxiao()).rule.id, await findRole(world.member))
	const { message } = await share(world.operator, world.group, newUrl())
	assert.equal(getValue(await world.member.api.openLink(world.group, message, 0)).rule.id, 'operator')
	world.clock.ahead += 40 * 24 * 3_600_000
	assert.equal((await linxiao()).rule.id, 'open')
})

async function findRole({ api }: Desk['member']): Promise<string> {
	const { members } = getValue(await api.conversation(world.group))
	return members[0]?.id === getValue(await api.me()).person.id ? 'owner' : 'member'
}

async function publish(document: object) {
	return getValue(await world.desk.publishPolicy({ document, reason: 'a test', effectiveAt: null }))
}

/** Shares a link and waits for its card. @returns taps on it, saying yes with a token */
async function shareLink(url: string) {
	const shared = await share(world.member, world.group, url)
	await shared.settled()
	const { message } = shared
	const tap = async (confirmed: string | null = null) =>
		getValue(await world.member.api.openLink(world.group, message, 0, confirmed === null ? {} : { confirmed }))
	return Object.assign(tap, { message })
}

function newUrl(): string {
	return `https://site${++links}.example/`
}

/** A short link that leads over another site to an item. */
function newChain() {
	const id = `${650_000_000_000 + ++links}`
	shop.pages.set(`m.tb.localhost/h.chain${id}`, redirectTo(shop.at('news.localhost', `/to/${id}`)))
	shop.pages.set(`news.localhost/to/${id}`, redirectTo(shop.item(id)))
	shop.pages.set(`taobao.localhost/item.htm?id=${id}`, product({ name: 'Cup' }))
	return { url: shop.short(`chain${id}`), item: shop.item(id) }
}
