import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { decide, getPreset, parsePolicy } from '@hutong/link-policy'
import { createLinks } from '@hutong/links'
import { createOutboundFetch } from '@hutong/outbound-fetch'
import { findOutside } from '@hutong/testing'

const files = ['url/urltestdata.json', 'ssrf/vectors.jsonl', 'ssrf/blocked-urls.json'].map((name) =>
	findOutside(`suites/${name}`),
)
const skip = files.includes(null) ? 'the outside cases are not here' : false
const links = createLinks()
const policy = getPreset('open')
const tap = {
	scene: 'direct',
	hops: [],
	platform: null,
	category: null,
	kind: 'page',
	at: '2022-01-27T12:00:00Z',
} as const

/** How an address may stand in a message. */
const sentences: readonly ((input: string) => string)[] = [
	(input) => input,
	(input) => `见 ${input} 谢谢`,
	(input) => `看${input}，好`,
	(input) => `see (${input}) now.`,
	(input) => `[here](${input})\r\n`,
]

test('LP9 whatever the finder finds in a text with a WHATWG or SSRF case, policy and fetch read as the same URL or refuse', {
	skip,
}, async () => {
	const met = createCount()
	for (const input of readInputs())
		for (const write of sentences)
			for (const { url, canonical } of links.find(write(input))) {
				if (url === null || canonical === null) continue
				await assertAgreement(url, met)
				await assertAgreement(canonical, met)
				assert.equal(new URL(canonical).host, toPlainHost(new URL(url)), `${input}: ${canonical}`)
			}
	assert.ok(met.judged > 150 && met.asked > 100 && met.refused > 50, JSON.stringify(met))
})

test('LP9 whatever links, policy and fetch make of a WHATWG or SSRF case itself, none reads another URL than the others', {
	skip,
}, async () => {
	const met = createCount()
	for (const input of readInputs()) {
		const canonical = links.canonical(input)
		const { rule } = decide(policy, { ...tap, url: input })
		assert.equal(canonical === null, rule.id.startsWith('hutong:'), `${input}: ${canonical}, ${rule.id}`)
		if (canonical !== null) assert.equal(new URL(canonical).host, toPlainHost(new URL(input)), input)
		await assertAgreement(input, met)
	}
	assert.ok(met.judged > 150 && met.asked > 100 && met.refused > 500, JSON.stringify(met))
})

test('LP9 a link that begins where a WHATWG or SSRF case begins leads where the standard leads, or ends at a mark no DNS name has', {
	skip,
}, () => {
	let [whole, ended] = [0, 0]
	for (const input of readInputs()) {
		const standard = URL.parse(input)
		const [first] = links.find(input)
		if (standard === null || first?.start !== 0 || first.url === null) continue
		if (new URL(first.url).host === toPlainHost(standard)) whole += 1
		else {
			ended += 1
			assert.match(input.slice(first.end), /^[^\p{L}\p{N}._:@/\\?#-]/u, `${first.url} is not ${standard.href}`)
		}
	}
	assert.ok(whole > 150 && ended < 5, `${whole} whole, ${ended} ended`)
})

type Count = { judged: number; asked: number; refused: number; readonly done: Set<string> }

function createCount(): Count {
	return { judged: 0, asked: 0, refused: 0, done: new Set() }
}

/** Policy and fetch each read a URL as the standard does, and so as one another, or do not take it. */
async function assertAgreement(written: string, met: Count): Promise<void> {
	if (met.done.has(written)) return
	met.done.add(written)
	const decision = decide(policy, { ...tap, url: written })
	const isJudged = !decision.rule.id.startsWith('hutong:')
	const asked = await findAsked(written)
	const standard = URL.parse(written)
	if (isJudged) {
		met.judged += 1
		assert.equal(decision.url, standard?.href, written)
		assert.deepEqual([standard?.username, standard?.password], ['', ''], written)
		assert.equal(findMatchedHost(written), standard && toPlainHost(standard), written)
	}
	if (asked === null) met.refused += 1
	else {
		met.asked += 1
		assert.equal(asked, standard?.href.replace(/#.*$/s, ''), written)
		if (isJudged) assert.equal(asked, decision.url.replace(/#.*$/s, ''))
	}
}

/** The URL the fetch would ask, null when it refuses. Nobody is reached: names resolve to nothing, and the hop of an address is refused. */
async function findAsked(written: string): Promise<string | null> {
	const seen: { hop: string | null; resolved: string | null } = { hop: null, resolved: null }
	const port = URL.parse(written)?.port ?? ''
	const outbound = createOutboundFetch({
		ports: port === '' ? [80, 443] : [Number(port)],
		delay: async () => {},
		resolve: async (host) => {
			seen.resolved = host
			throw new Error('no such name')
		},
	})
	const checkHop = (url: string) => {
		seen.hop = url
		return isName(new URL(url).hostname)
	}
	const result = await outbound.fetch(written, { purpose: 'resolve', checkHop })
	assert.equal(result.ok, false)
	if (seen.hop === null) return null
	const { hostname } = new URL(seen.hop)
	assert.equal(seen.resolved, isName(hostname) ? hostname : null)
	return seen.hop
}

/** The host a rule about the host the standard reads holds for; null when it does not hold. */
function findMatchedHost(written: string): unknown {
	const host = toPlainHost(new URL(written))
	const title = { zh: '这里', en: 'Here' }
	const speaks = { title, outcome: 'page', reason: 'allowed' }
	const read = parsePolicy({
		...{ name: 'here', version: '1', title, default: { ...speaks, id: 'elsewhere' } },
		rules: [{ ...speaks, id: 'here', when: { host: [host] } }],
	})
	assert.ok(read.ok, host)
	return decide(read.policy, { ...tap, url: written }).matched[0]?.actual ?? null
}

/** A dot at the end of a name changes nothing. */
function toPlainHost({ hostname, port }: URL): string {
	return `${hostname.replace(/\.$/, '')}${port === '' ? '' : `:${port}`}`
}

function isName(hostname: string): boolean {
	return !hostname.startsWith('[') && !/^\d+\.\d+\.\d+\.\d+$/.test(hostname)
}

function readInputs(): readonly string[] {
	const [whatwg = '', vectors = '', blocked = ''] = files.map((file) =>
		file === null ? '' : readFileSync(file, 'utf8'),
	)
	const cases: readonly (string | { readonly input: string })[] = JSON.parse(whatwg)
	const lines: readonly { readonly url: string }[] = vectors
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line))
	const { urls }: { readonly urls: readonly string[] } = JSON.parse(blocked)
	return [
		...new Set([
			...cases.flatMap((one) => (typeof one === 'string' ? [] : [one.input])),
			...lines.map(({ url }) => url),
			...urls.map((url) => url.replace('{PORT}', '8080')),
		]),
	]
}
