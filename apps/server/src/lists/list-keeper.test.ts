import { deepEqual, equal, ok } from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, type TestContext } from 'node:test'
import { decide, getPreset, type Policy } from '@hutong/link-policy'
import { createOutboundFetch } from '@hutong/outbound-fetch'
import type { TestChat } from '../../testing/databases/test-chat.ts'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { until } from '../../testing/http/until.ts'
import { type ListMaker, startListMaker, text } from '../../testing/lists/start-lists.ts'
import { createListKeeper, type ListKeeper, type OutsideLists } from './list-keeper.ts'
import { createListSource } from './list-source.ts'
import { createListStore } from './list-store.ts'
import { createListTools } from './list-tools.ts'

const hour = 60 * 60 * 1000
const good = '# version: 1\nevil.example\n'
let maker: ListMaker
let folder: string
let names = 0

before(async () => {
	maker = await startListMaker()
	folder = await mkdtemp(join(tmpdir(), 'hutong-lists-'))
})
after(async () => {
	await maker.stop()
	await rm(folder, { recursive: true })
})

type Opened = { readonly keeper: ListKeeper; readonly warnings: object[]; readonly changes: () => number }

/** Opens the lists of a policy as a server does. */
async function open(chat: TestChat, t: TestContext, lists: OutsideLists): Promise<Opened> {
	const limits = { hostGapMs: 0, wireBytes: 100_000, decodedBytes: 200_000, cacheEntries: 0 }
	const outbound = createOutboundFetch({ allowances: maker.allowances, limits })
	const warnings: object[] = []
	let changes = 0
	const keeper = await createListKeeper({
		lists,
		source: createListSource({ outbound, folder, maxBytes: 200_000 }),
		store: createListStore(chat),
		tools: createListTools(),
		now: () => chat.clock.now,
		random: () => 0,
		onChange: () => changes++,
		log: { warn: (fields) => warnings.push(fields) },
	})
	t.after(() => keeper.close())
	return { keeper, warnings, changes: () => changes }
}

/** A name no other test has used: the tests of a database share it. */
function newName(): string {
	names += 1
	return `list-${names}`
}

function finds({ keeper }: Opened, name: string, host = 'evil.example'): boolean {
	const url = { hostname: host, port: '443', path: '/', query: '' }
	return typeof keeper.held()[name]?.list?.find(url) === 'string'
}

testEachDatabase((test) => {
	test('HS120 a list is asked for, held for decisions, and told of at the desk', async (chat, t) => {
		const name = newName()
		maker.page = text(good)
		const opened = await open(chat, t, { [name]: maker.list() })
		equal(await opened.keeper.refresh('another'), null)
		const { source, kind, by, whenMissing } = maker.list()
		const status = {
			...{ name, source, kind, by, whenMissing, version: '1', entries: 1, problem: null },
			...{ loadedAt: chat.clock.now, expiresAt: chat.clock.now + 48 * hour },
		}
		deepEqual(await opened.keeper.refresh(name), status)
		deepEqual(opened.keeper.status(), [status])
		equal(opened.changes(), 1)
		const decision = decide(toPolicy(name, maker.list()), request(chat), { lists: opened.keeper.held() })
		deepEqual([decision.outcome, decision.suspected], ['stopped', by])
	})

	const refusals: readonly (readonly [
		what: string,
		page: () => ListMaker['page'],
		reason: string,
		line: number | null,
	])[] = [
		['garbled', () => text('evil.example\nno entry at all\n'), 'garbled', 2],
		['empty', () => text('# nothing\n'), 'empty', null],
		['of everybody', () => text('evil.example\ncom\n'), 'too-wide', 2],
		['an error page', () => text('<html>502</html>', null, 'text/html'), 'unreachable', null],
		['an error page that calls itself a list', () => text('<html>\n502\n</html>'), 'garbled', 1],
		['a number for an error', () => (response) => response.writeHead(503).end(good), 'unreachable', null],
		[
			'cut off',
			() => (response) =>
				response
					.writeHead(200, { 'content-type': 'text/plain', 'content-length': '99' })
					.write(good, () => response.destroy()),
			'unreachable',
			null,
		],
		['over the bound', () => text('evil.example\n'.repeat(10_000)), 'too-large', null],
		[
			'of bytes',
			() =>
				text(
					Uint8Array.from({ length: 5000 }, (_, at) => at % 256),
					null,
					'application/octet-stream',
				),
			'garbled',
			1,
		],
		[
			'elsewhere',
			() => (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
			'unreachable',
			null,
		],
	]
	for (const [what, page, reason, line] of refusals)
		test(`HS121 an update that is ${what} is refused; the last good one stays, and the desk says so`, async (chat, t) => {
			const name = newName()
			maker.page = text(good)
			const opened = await open(chat, t, { [name]: maker.list() })
			await opened.keeper.refresh(name)
			const [before] = opened.keeper.status()
			chat.clock.now += hour
			maker.page = page()
			const status = await opened.keeper.refresh(name)
			deepEqual(status, { ...before, problem: { reason, line, at: chat.clock.now } })
			ok(finds(opened, name))
			equal(opened.warnings.length, 1)
			await opened.keeper.refresh(name)
			equal(opened.warnings.length, 1, 'the same trouble is logged once')
			maker.page = text('# version: 2\nworse.example\n')
			equal((await opened.keeper.refresh(name))?.problem, null)
			deepEqual([finds(opened, name), finds(opened, name, 'worse.example')], [false, true])
		})

	test('HS122 a list that is the same is not sent again, and renewed', async (chat, t) => {
		const name = newName()
		maker.page = text(good, '"v1"')
		const opened = await open(chat, t, { [name]: maker.list() })
		await opened.keeper.refresh(name)
		const { list } = opened.keeper.held()[name] ?? {}
		chat.clock.now += hour
		const status = await opened.keeper.refresh(name)
		equal(maker.heard.at(-1)?.['if-none-match'], '"v1"')
		deepEqual([status?.loadedAt, status?.expiresAt], [chat.clock.now, chat.clock.now + 48 * hour])
		ok(list && opened.keeper.held()[name]?.list === list)
		equal(opened.changes(), 1)
	})

	test('HS122 the last good list is there after a restart, with its end, while its source is away', async (chat, t) => {
		const name = newName()
		maker.page = text(good, '"v1"')
		const first = await open(chat, t, { [name]: maker.list() })
		await first.keeper.refresh(name)
		const [before] = first.keeper.status()
		await first.keeper.close()
		chat.clock.now += 3 * hour
		maker.page = (response) => response.destroy()
		const second = await open(chat, t, { [name]: maker.list() })
		deepEqual(second.keeper.status(), [before])
		ok(finds(second, name))
		await second.keeper.refresh(name)
		ok(finds(second, name))
		equal(second.keeper.status()[0]?.problem?.reason, 'unreachable')
		maker.page = text(good, '"v1"')
		await second.keeper.refresh(name)
		equal(maker.heard.at(-1)?.['if-none-match'], '"v1"')
		equal(second.keeper.status()[0]?.problem, null)
		await second.keeper.close()
		const third = await open(chat, t, { [name]: maker.list() })
		equal(third.keeper.status()[0]?.expiresAt, chat.clock.now + 48 * hour, 'that it was renewed is kept too')
		await third.keeper.close()
		const elsewhere = await open(chat, t, { [name]: maker.list({ source: 'nowhere.txt' }) })
		equal(elsewhere.keeper.status()[0]?.version, null, 'a list of another source is another list')
	})

	test('HS123 a list that could not be renewed ends: the desk says so, and cards are looked at again', async (chat, t) => {
		const name = newName()
		maker.page = text(good)
		const opened = await open(chat, t, { [name]: maker.list() })
		await opened.keeper.refresh(name)
		maker.page = (response) => response.writeHead(500).end()
		chat.clock.now += 48 * hour - 1
		await opened.keeper.refresh(name)
		equal(opened.changes(), 1)
		const policy = (whenMissing: 'ignore' | 'match') => toPolicy(name, maker.list({ whenMissing }))
		const outcomes = () =>
			(['ignore', 'match'] as const).map(
				(way) => decide(policy(way), request(chat), { lists: opened.keeper.held() }).outcome,
			)
		deepEqual(outcomes(), ['stopped', 'stopped'])
		chat.clock.now += 1
		deepEqual(outcomes(), ['page', 'stopped'])
		await opened.keeper.refresh(name)
		equal(opened.changes(), 2)
		deepEqual(opened.keeper.status()[0]?.entries, 1)
	})

	test('HS124 a file is read anew when it changes, and only from the folder of lists', async (chat, t) => {
		const name = newName()
		const file = `${name}-${chat.store.kind}.txt`
		await writeFile(join(folder, file), good)
		const lists = {
			[name]: maker.list({ source: file }),
			out: maker.list({ source: '../hosts' }),
			root: maker.list({ source: '/etc/hosts' }),
		}
		const opened = await open(chat, t, lists)
		equal((await opened.keeper.refresh(name))?.version, '1')
		for (const other of ['out', 'root']) equal((await opened.keeper.refresh(other))?.problem?.reason, 'unreachable')
		const { list } = opened.keeper.held()[name] ?? {}
		await opened.keeper.refresh(name)
		ok(list && opened.keeper.held()[name]?.list === list, 'a file that is the same is not read again')
		await writeFile(join(folder, file), 'evil.example\n'.repeat(20_000))
		equal((await opened.keeper.refresh(name))?.problem?.reason, 'too-large')
		await writeFile(join(folder, file), '# version: 2\nworse.example\nworst.example\n')
		equal((await opened.keeper.refresh(name))?.version, '2')
		await writeFile(join(folder, file), 'worse example')
		equal((await opened.keeper.refresh(name))?.problem?.reason, 'garbled')
		await rm(join(folder, file))
		equal((await opened.keeper.refresh(name))?.problem?.reason, 'unreachable')
		ok(finds(opened, name, 'worse.example'))
	})

	test('HS124 sources are asked by themselves, again and again, until the end', async (chat, t) => {
		const name = newName()
		maker.page = text(good)
		const opened = await open(chat, t, { [name]: maker.list({ refreshMinutes: 0.0002 }) })
		await until(() => finds(opened, name))
		maker.page = text('worse.example\n')
		await until(() => finds(opened, name, 'worse.example'))
		await opened.keeper.close()
		const count = maker.heard.length
		await new Promise((resolve) => setTimeout(resolve, 120))
		// One may have been on its way at the end; ten were due since.
		ok(maker.heard.length <= count + 1)
	})

	test('HS124 another policy takes its own lists: those it keeps stay, the others go', async (chat, t) => {
		const [kept, gone, come] = [newName(), newName(), newName()]
		maker.page = text(good)
		const opened = await open(chat, t, { [kept]: maker.list(), [gone]: maker.list() })
		await Promise.all([kept, gone].map((name) => opened.keeper.refresh(name)))
		const { list } = opened.keeper.held()[kept] ?? {}
		await opened.keeper.setLists({ [kept]: maker.list(), [come]: maker.list({ kind: 'prefixes' }) })
		deepEqual(Object.keys(opened.keeper.held()).sort(), [kept, come].sort())
		ok(list && opened.keeper.held()[kept]?.list === list)
		await opened.keeper.refresh(come)
		ok(finds(opened, come))
	})
})

function toPolicy(name: string, list: OutsideLists[string]): Policy {
	const open = getPreset('open')
	const title = { zh: '名单', en: 'List' }
	const rule = { id: 'listed', title, when: { list: [name] }, outcome: 'stopped', reason: 'unsafe-site' } as const
	return { ...open, lists: { [name]: list }, rules: [rule] }
}

function request(chat: TestChat) {
	const at = new Date(chat.clock.now).toISOString()
	return {
		scene: 'direct',
		url: 'https://a.evil.example/x',
		hops: [],
		platform: null,
		category: null,
		kind: 'page',
		at,
	} as const
}
