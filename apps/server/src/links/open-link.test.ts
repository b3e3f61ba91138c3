import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'
import { presets } from '@hutong/link-policy'
import type { Decision } from '@hutong/protocol'
import type { Browser } from '../../testing/http/browser.ts'
import { share } from '../../testing/http/share.ts'
import { type Chat, getValue, startChat } from '../../testing/http/start-chat.ts'
import { product, redirectTo, type Shop, scriptTo, startShop } from '../../testing/http/start-shop.ts'

type World = { readonly chat: Chat; readonly browser: Browser; readonly direct: string; readonly group: string }

let shop: Shop
const folder = mkdtempSync(join(tmpdir(), 'hutong-policy-'))
const worlds = new Map<string, World>()

before(async () => {
	shop = await startShop()
	shop.pages.set('taobao.localhost/item.htm', product({ name: '蓝色茶杯' }))
	shop.pages.set('m.tb.localhost/h.good1', scriptTo(`${shop.item('610000000001')}&ut_sk=1.someone&spm=a.b`))
	shop.pages.set('m.tb.localhost/h.listed1', redirectTo('https://listed.example/item'))
	shop.pages.set('m.tb.localhost/h.hops1', redirectTo(shop.short('hops2')))
	shop.pages.set('m.tb.localhost/h.hops2', redirectTo('https://login.taobao.com.evil.example/item'))
	shop.pages.set('m.tb.localhost/h.loop1', redirectTo(shop.short('loop1')))
	const own = { ...(presets.open as object), name: 'own', version: '7', lists: { stopped: ['listed.example'] } }
	writeFileSync(join(folder, 'own.json'), JSON.stringify(own))
	for (const policy of ['open', '2021-09-17', '2021-11-29']) worlds.set(policy, await startWorld(policy))
	worlds.set('own', await startWorld(join(folder, 'own.json')))
})
after(async () => {
	for (const { chat } of worlds.values()) await chat.stop()
	await shop.stop()
	rmSync(folder, { recursive: true, force: true })
})

const shopLink = () => shop.item('610000000001')
const secondHand = 'https://www.goofish.com/item?id=610000000002'
const news = 'https://news.example/a'

type Case = [
	policy: string,
	scene: 'direct' | 'group',
	link: () => string,
	outcome: Decision['outcome'],
	rule: string,
	reason: string,
]
const cases: readonly Case[] = [
	['open', 'direct', shopLink, 'page', 'open-page', 'allowed'],
	['open', 'group', shopLink, 'page', 'open-page', 'allowed'],
	['open', 'group', () => news, 'page', 'open-page', 'allowed'],
	['open', 'group', () => 'https://taobao.com.evil.example/item', 'stopped', 'look-alike', 'look-alike-host'],
	['open', 'direct', () => 'https://xn--tobao-4ve.com/item', 'stopped', 'look-alike', 'look-alike-host'], // tаobao with a Cyrillic а
	['open', 'direct', () => 'http://198.51.100.7/item', 'confirm', 'no-name', 'untraceable-site'],
	['own', 'direct', () => 'https://listed.example/x', 'stopped', 'stop-listed', 'unsafe-site'],
	['own', 'group', () => news, 'page', 'open-page', 'allowed'],
	['2021-09-17', 'direct', shopLink, 'confirm', 'direct-confirm', 'scene-not-open'],
	['2021-09-17', 'direct', () => news, 'confirm', 'direct-confirm', 'scene-not-open'],
	['2021-09-17', 'group', shopLink, 'copy', 'group-copy', 'scene-not-open'],
	['2021-09-17', 'group', () => news, 'copy', 'group-copy', 'scene-not-open'],
	['2021-11-29', 'direct', shopLink, 'page', 'direct-page', 'allowed'],
	['2021-11-29', 'direct', () => news, 'page', 'direct-page', 'allowed'],
	['2021-11-29', 'group', shopLink, 'page', 'group-shop', 'on-trial'],
	['2021-11-29', 'group', () => secondHand, 'page', 'group-shop', 'on-trial'],
	['2021-11-29', 'group', () => news, 'copy', 'group-copy', 'category-not-open'],
]
for (const [policy, scene, link, outcome, rule, reason] of cases) {
	test(`HS60 under ${policy} a tap in a ${scene} conversation: ${outcome} by ${rule} (${link.toString().slice(6, 50)})`, async () => {
		const world = getWorld(policy)
		const { decision } = await tap(policy, scene, link())
		assert.deepEqual([decision.outcome, decision.rule.id, decision.reason], [outcome, rule, reason])
		assert.deepEqual([decision.policy.name, decision.policy.version], [policy, policy === 'own' ? '7' : '1'])
		assert.deepEqual([decision.scene, Boolean(decision.rule.title.zh && decision.rule.title.en)], [scene, true])
		assert.equal(decision.url === null, outcome === 'copy' || outcome === 'stopped')
		assert.equal(decision.copyText === '', outcome === 'stopped')
		// HS61: what was answered is what was written down.
		const [logged] = findLogged(world, decision.id)
		assert.ok(logged)
		assert.deepEqual([logged['outcome'], logged['rule'], logged['reason']], [outcome, rule, reason])
		assert.deepEqual([logged['policy_name'], logged['policy_version']], [policy, decision.policy.version])
		assert.deepEqual([logged['scene'], logged['host']], [scene, decision.host])
	})
}

test('HS61 every tap is written down, with no more of the address than its host, and without who tapped where', async () => {
	const world = getWorld('open')
	const shared = await share(world.browser, world.group, `${news}?secret=path-of-a-person`)
	const before = findLogged(world).length
	for (let taps = 0; taps < 3; taps++) getValue(await world.browser.api.openLink(world.group, shared.message, 0))
	assert.equal(findLogged(world).length, before + 3)
	assert.ok(!JSON.stringify(findLogged(world)).includes('path-of-a-person'))
	const columns = [
		'at',
		'confirmed',
		'host',
		'id',
		'outcome',
		'platform',
		'policy_name',
		'policy_version',
		'reason',
		'rule',
		'scene',
	]
	assert.deepEqual(Object.keys(findLogged(world)[0] ?? {}).sort(), columns)
})

test('HS62 a question that was answered with yes opens the page; a link to copy or stopped stays so', async () => {
	const asked = await tap('2021-09-17', 'direct', news)
	const confirmed = await goOn('2021-09-17', 'direct', asked)
	assert.deepEqual([confirmed.outcome, confirmed.url], ['page', news])
	const [logged] = findLogged(getWorld('2021-09-17'), confirmed.id)
	assert.deepEqual([logged?.['outcome'], logged?.['confirmed']], ['confirm', 1])
	const copied = await tap('2021-09-17', 'group', news)
	assert.equal((await goOn('2021-09-17', 'group', { ...copied, decision: asked.decision })).outcome, 'copy')
	const stopped = await tap('open', 'group', 'https://taobao.com.evil.example/item')
	const still = await goOn('open', 'group', { ...stopped, decision: asked.decision })
	assert.deepEqual([still.outcome, still.url, still.copyText], ['stopped', null, ''])
})

test('HS63 a short link is judged, and opens, as the clean address it leads to', async () => {
	const text = `【淘宝】${shop.short('good1')}?tk=AbCdEfGhIj1「蓝色茶杯」`
	const { decision } = await tap('open', 'group', text)
	assert.deepEqual([decision.outcome, decision.url], ['page', shop.item('610000000001')])
	assert.deepEqual(
		[decision.host, decision.registrable !== null, decision.secure],
		[new URL(shop.origin).host, true, false],
	)
	assert.deepEqual([...decision.removed].sort(), ['spm', 'tk', 'ut_sk'])
	assert.deepEqual([decision.copyText, decision.app?.url], [text, 'taobao://item.taobao.com/item.htm?id=610000000001'])
})

test('HS63 a short link that hides where it leads is stopped for where it leads', async () => {
	const listed = await tap('own', 'group', shop.short('listed1'))
	assert.deepEqual([listed.decision.outcome, listed.decision.rule.id], ['stopped', 'stop-listed'])
	const imitation = await tap('open', 'direct', shop.short('hops1'))
	assert.deepEqual([imitation.decision.outcome, imitation.decision.host], ['stopped', 'login.taobao.com.evil.example'])
})

const leads: readonly [what: string, target: string, rule: string][] = [
	['a listed host', 'https://listed.example/item', 'stop-listed'],
	[
		'a listed host, to an address nobody may ask',
		'https://listed.example/reset-password?token=Zk39dkW02ksl',
		'stop-listed',
	],
	['an imitation', 'https://login.taobao.com.evil.example/item', 'look-alike'],
]
for (const [index, [what, target, rule]] of leads.entries()) {
	test(`HS63 a page that leads on to ${what} is stopped for where it leads`, async () => {
		const path = `/leads/${index}`
		shop.pages.set(`taobao.localhost${path}`, redirectTo(target))
		const { decision } = await tap('own', 'group', shop.at('taobao.localhost', path))
		assert.deepEqual([decision.outcome, decision.rule.id, decision.url], ['stopped', rule, null])
	})
}

const elsewhere: readonly [what: string, link: () => string][] = [
	['an item whose page leads on to another site', () => shop.at('taobao.localhost', '/away')],
	['a short link that leads to another site', () => shop.short('away1')],
]
for (const [what, link] of elsewhere) {
	test(`HS63 ${what} is judged, shown and opened as that site, and not as the shop it came by`, async () => {
		const news = shop.at('news.localhost', '/story')
		shop.pages.set('news.localhost/story', product({ name: 'Not from the shop' }))
		shop.pages.set('taobao.localhost/away', redirectTo(news))
		shop.pages.set('m.tb.localhost/h.away1', redirectTo(news))
		const copied = await tap('2021-11-29', 'group', link())
		assert.deepEqual([copied.decision.outcome, copied.decision.rule.id], ['copy', 'group-copy'])
		const { decision, card } = await tap('open', 'group', link())
		assert.deepEqual([decision.url, decision.platform, decision.openToken, decision.app], [news, null, null, null])
		assert.deepEqual([decision.host, decision.registrable], [new URL(news).host, 'news.localhost'])
		assert.deepEqual(
			[card.title, card.url, card.host, card.platform],
			['Not from the shop', news, new URL(news).host, null],
		)
	})
}

test('HS63 a page that leads on within its own site opens', async () => {
	shop.pages.set('taobao.localhost/moved', redirectTo(shop.item('610000000001')))
	const moved = shop.at('taobao.localhost', '/moved')
	const { decision } = await tap('own', 'group', moved)
	assert.deepEqual([decision.outcome, decision.url, decision.removed], ['page', moved, []])
})

test('HS63 a short link that could not be followed when it was sent is followed when it is tapped', async (t) => {
	let clock = Date.now()
	const world = await startWorld('open', {}, () => clock)
	t.after(world.chat.stop)
	shop.pages.set('m.tb.localhost/h.later1', (response) => response.writeHead(500).end())
	const shared = await share(world.browser, world.group, shop.short('later1'))
	assert.equal((await shared.settled()).problem, 'card_unreachable')
	const tapped = async () => getValue(await world.browser.api.openLink(world.group, shared.message, 0))
	assert.equal((await tapped()).url, shop.short('later1'))
	shop.pages.set('m.tb.localhost/h.later1', redirectTo('https://login.taobao.com.evil.example/item'))
	clock += 120_000
	assert.deepEqual([(await tapped()).outcome, (await tapped()).url], ['stopped', null])
})

test('HS68 a tap is told when the host imitates another, whatever is done with it', async () => {
	const imitation = 'https://xn--80ak6aa92e.com/' // аррӏе.com in Cyrillic
	for (const [policy, scene, link, outcome, warning] of [
		['open', 'direct', imitation, 'confirm', 'punycode'],
		['2021-11-29', 'group', imitation, 'copy', 'punycode'],
		['open', 'group', 'https://taobao.com.evil.example/item', 'stopped', 'look-alike'],
		['open', 'group', shopLink(), 'page', null],
	] as const) {
		const { decision } = await tap(policy, scene, link)
		assert.deepEqual([decision.outcome, decision.warning], [outcome, warning], link)
	}
})

test('HS67 a tap is told what was wrong with the page when it was last read', async () => {
	shop.pages.set('taobao.localhost/gone.htm', (response) => response.writeHead(404).end())
	shop.pages.set('taobao.localhost/down.htm', (response) => response.writeHead(503).end())
	shop.pages.set('m.tb.localhost/h.old1', (response) => response.writeHead(410).end())
	for (const [link, problem] of [
		[shopLink(), null],
		[shop.at('taobao.localhost', '/gone.htm'), 'card_gone'],
		[shop.at('taobao.localhost', '/down.htm'), 'card_unreachable'],
		[shop.short('old1'), 'card_link_expired'],
	] as const) {
		const { decision } = await tap('open', 'group', link)
		assert.deepEqual([decision.outcome, decision.problem], ['page', problem], link)
	}
})

test('HS52 a reading that ended long ago is forgotten: a tap reads the page again, once', async (t) => {
	let clock = Date.now()
	const world = await startWorld('open', {}, () => clock)
	t.after(world.chat.stop)
	const [old, next] = ['610000000071', '610000000072']
	const countAsked = () => shop.asked.filter((line) => line.endsWith(`id=${old}`)).length
	const shared = await share(world.browser, world.group, shop.item(old))
	await shared.settled()
	clock += 31 * 24 * 60 * 60 * 1000
	await (await share(world.browser, world.group, shop.item(next))).settled()
	const asked = []
	for (let taps = 0; taps < 3; taps++) {
		clock += 60 * 60 * 1000
		assert.equal(getValue(await world.browser.api.openLink(world.group, shared.message, 0)).url, shop.item(old))
		asked.push(countAsked())
	}
	assert.deepEqual(asked, [2, 2, 2])
})

test('HS64 a loop and a bare share code open nothing, each with its code', async () => {
	const world = getWorld('open')
	for (const [text, code] of [
		[shop.short('loop1'), 'link_loop'],
		['复制这段话￥AbCdEfGhIj1￥打开手机淘宝', 'link_code_only'],
	] as const) {
		const shared = await share(world.browser, world.group, text)
		await shared.settled()
		const opened = await world.browser.api.openLink(world.group, shared.message, 0)
		assert.equal(opened.ok || opened.problem.code, code)
	}
})

test('HS65 only a shop that was agreed with gets an open token, of which the database keeps a hash', async () => {
	const world = getWorld('open')
	const ours = await tap('open', 'group', shopLink())
	assert.match(ours.decision.openToken ?? '', /^opn_[\w-]{32}$/)
	assert.equal(ours.decision.shopOrigin, shop.origin)
	const others = await tap('open', 'group', news)
	assert.deepEqual([others.decision.openToken, others.decision.shopOrigin], [null, null])
	const lei = await world.chat.demoBrowser('wanglei')
	const theirs = getValue(await lei.api.openLink(world.group, ours.message, 0))
	assert.notEqual(theirs.openToken, ours.decision.openToken)
	const rows = query(world, 'select token_hash, user_id from open_tokens order by created_at')
	assert.ok(!JSON.stringify(rows).includes(ours.decision.openToken ?? ''))
	assert.equal(rows.at(-1)?.['user_id'], getValue(await lei.api.me()).person.id)
	assert.notEqual(rows.at(-2)?.['user_id'], rows.at(-1)?.['user_id'])
})

test('HS65 what must not open at once gives no token', async () => {
	assert.equal((await tap('2021-09-17', 'direct', shopLink())).decision.openToken, null)
	assert.equal((await tap('2021-09-17', 'group', shopLink())).decision.openToken, null)
})

test('HS66 what a shop takes is asked for the day: Taobao takes WeChat Pay since 2024-09-27', async (t) => {
	for (const [day, accepts] of [
		['2022-01-27', ['alipay']],
		['2024-09-27', ['alipay', 'wechatpay']],
	] as const) {
		const world = await startWorld('open', { HUTONG_DAY: day })
		t.after(world.chat.stop)
		const shared = await share(world.browser, world.group, shopLink())
		await shared.settled()
		assert.deepEqual(getValue(await world.browser.api.openLink(world.group, shared.message, 0)).accepts, accepts)
	}
})

async function startWorld(
	policy: string,
	env: Readonly<Record<string, string>> = {},
	now: () => number = Date.now,
): Promise<World> {
	const chat = await startChat({ ...shop.env, HUTONG_POLICY: policy, ...env }, { now })
	const browser = await chat.demoBrowser('linxiao')
	const { conversations } = getValue(await browser.api.conversations())
	const find = (wanted: string) => conversations.find(({ kind }) => kind === wanted)?.id ?? ''
	return { chat, browser, direct: find('direct'), group: find('group') }
}

function getWorld(policy: string): World {
	const world = worlds.get(policy)
	assert.ok(world)
	return world
}

async function tap(policy: string, scene: 'direct' | 'group', text: string) {
	const world = getWorld(policy)
	const shared = await share(world.browser, world[scene], text)
	const card = await shared.settled()
	const { message } = shared
	return { message, card, decision: getValue(await world.browser.api.openLink(world[scene], message, 0)) }
}

/** Says yes to the question of an earlier decision. */
async function goOn(policy: string, scene: 'direct' | 'group', asked: { message: string; decision: Decision }) {
	const confirmed = asked.decision.confirmToken
	const world = getWorld(policy)
	return getValue(await world.browser.api.openLink(world[scene], asked.message, 0, confirmed ? { confirmed } : {}))
}

function findLogged(world: World, id?: string) {
	return query(world, 'select * from decisions').filter((row) => id === undefined || row['id'] === id)
}

function query({ chat }: World, sql: string) {
	const database = new DatabaseSync(chat.database, { readOnly: true })
	try {
		return database.prepare(sql).all()
	} finally {
		database.close()
	}
}
