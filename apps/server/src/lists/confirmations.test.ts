import { deepEqual, equal, ok } from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { createSafeBrowsingList } from '@hutong/link-policy'
import { createOutboundFetch } from '@hutong/outbound-fetch'
import { type ListMaker, startListMaker, text } from '../../testing/lists/start-lists.ts'
import { confirmUrls } from './confirm-urls.ts'
import { createConfirmations } from './create-confirmations.ts'
import { createListTools } from './list-tools.ts'

const { sha256 } = createListTools()
const hash = sha256(new TextEncoder().encode('evil.example/'))
const url = 'https://a.evil.example/x'
const listed = { hostname: 'a.evil.example', port: '443', path: '/x', query: '' }
let maker: ListMaker
let asked: string[]
let now: number

before(async () => {
	maker = await startListMaker()
})
after(() => maker.stop())
beforeEach(() => {
	now = 0
	asked = []
})

/** A list with the prefix of evil.example, and who confirms it. */
function open(isOn = true) {
	const outbound = createOutboundFetch({ allowances: maker.allowances, limits: { hostGapMs: 0, cacheEntries: 0 } })
	const searchUrl = isOn ? `${new URL(maker.list().source).origin}/v5/hashes:search?key=secret` : null
	const warnings: object[] = []
	const log = { warn: (fields: object) => warnings.push(fields) }
	const confirmations = createConfirmations({ outbound, searchUrl, now: () => now, log })
	const prefix = Number.parseInt(hash.toHex().slice(0, 8), 16)
	const list = createSafeBrowsingList([prefix], { sha256, confirm: confirmations.confirm })
	const held = {
		threats: { list, version: '1', expiresAt: null },
		none: { list: null, version: null, expiresAt: null },
	}
	return { warnings, list, confirm: (...urls: string[]) => confirmUrls(confirmations, held, urls) }
}

function answer(fullHash: Uint8Array, cacheDuration = '300s'): ListMaker['page'] {
	const fullHashDetails = [{ threatType: 'MALWARE' }]
	const body = JSON.stringify({ fullHashes: [{ fullHash: fullHash.toBase64(), fullHashDetails }], cacheDuration })
	return (response, request) => {
		asked.push(request.url ?? '')
		text(body, null, 'application/json')(response, request)
	}
}

test('HS125 a prefix of the list is confirmed by its maker, for as long as it says', async () => {
	maker.page = answer(hash)
	const { list, confirm } = open()
	equal(list.find(listed), null)
	await confirm('https://innocent.example/')
	deepEqual(asked, [])
	await confirm('https://innocent.example/', 'javascript:alert(1)', url, url)
	equal(list.find(listed), hash.toHex())
	const prefix = encodeURIComponent(hash.slice(0, 4).toBase64())
	deepEqual(asked, [`/v5/hashes:search?key=secret&hashPrefixes=${prefix}`], 'four bytes, once, and nothing else')
	now = 299_999
	await confirm(url)
	equal(asked.length, 1)
	now = 300_000
	equal(list.find(listed), null)
	await confirm(url)
	equal(asked.length, 2)
})

test('HS125 a prefix the maker does not confirm lists nothing, and is not asked about again for a while', async () => {
	const other = hash.slice()
	other[31] = (other[31] ?? 0) ^ 1
	maker.page = answer(other, '0s')
	const { list, confirm } = open()
	await confirm(url)
	await confirm(url)
	deepEqual([list.find(listed), asked.length], [null, 1])
})

const troubles: readonly (readonly [what: string, page: ListMaker['page']])[] = [
	['away', (response) => response.destroy()],
	['busy', (response) => response.writeHead(503).end()],
	['not making sense', text('{"fullHashes":7}', null, 'application/json')],
	['not JSON', text('<html>', null, 'application/json')],
]
for (const [what, page] of troubles)
	test(`HS125 a maker that is ${what} confirms nothing, and the log says so without an address`, async () => {
		maker.page = page
		const { list, confirm, warnings } = open()
		await confirm(url)
		equal(list.find(listed), null)
		equal(warnings.length, 1)
		ok(!/evil|secret/.test(JSON.stringify(warnings)))
	})

test('HS125 without a place to ask, nobody is asked', async () => {
	maker.page = answer(hash)
	const { list, confirm, warnings } = open(false)
	await confirm(url)
	deepEqual([list.find(listed), asked.length, warnings.length], [null, 0, 0])
})
