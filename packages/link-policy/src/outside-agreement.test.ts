import assert from 'node:assert/strict'
import test from 'node:test'
import { createLinks } from '@hutong/links'
import { base, readOutsideUrls, readVectors } from '../testing/outside-urls.ts'
import { baseRequest } from '../testing/table-policy.ts'
import { decide } from './decide.ts'
import { createHostList } from './lists/place-list.ts'
import type { HeldLists } from './match-list.ts'
import { parsePolicy } from './parse-policy.ts'
import type { Conditions, Policy } from './policy.ts'
import { getPreset } from './presets.ts'

const urls = readOutsideUrls()
const vectors = readVectors()
const skip = urls === null || vectors === null ? 'the outside cases are not here' : false
const links = createLinks()
const open = getPreset('open')

test('LP9 every case of suites/url and suites/ssrf is judged as the URL a browser opens, or is refused by finder and policy alike', {
	skip,
}, () => {
	let [judged, refused] = [0, 0]
	for (const url of urls ?? []) {
		const { rule, url: said } = decide(open, { ...baseRequest, url })
		const standard = URL.parse(url)
		const isRefused = rule.id.startsWith('hutong:')
		assert.equal(links.canonical(url) === null, isRefused, `${JSON.stringify(url)}: ${rule.id}`)
		if (isRefused) {
			refused += 1
			continue
		}
		judged += 1
		assert.equal(said, standard?.href)
		assert.ok(standard?.username === '' && standard.password === '' && /^https?:$/.test(standard.protocol), url)
	}
	assert.ok(judged > 400 && refused > 800, `${judged} judged, ${refused} refused`)
})

test('LP9 a rule about the host a browser would reach stops every case, alone, on the way and in a message', {
	skip,
}, () => {
	let [stopped, found] = [0, 0]
	for (const url of urls ?? []) {
		const standard = URL.parse(url)
		const wayRound = standard === null ? [] : toRules(standard)
		for (const [how, policy, lists] of wayRound) {
			stopped += 1
			for (const request of [{ url }, { url: 'https://good.example/', hops: ['https://a.example/', url] }])
				assert.equal(decide(policy, { ...baseRequest, ...request }, { lists }).outcome, 'stopped', `${url} by ${how}`)
			for (const link of links.find(`见 ${url} 谢谢`)) {
				if (link.canonical === null || link.url === null || !isSameHost(link.url, standard)) continue
				found += 1
				const taken = { ...baseRequest, url: link.canonical }
				assert.equal(decide(policy, taken, { lists }).outcome, 'stopped', `${link.canonical} by ${how}`)
			}
		}
	}
	assert.ok(stopped > 1500 && found > 1000, `${stopped} stopped, ${found} found`)
})

test('LP9 what the SSRF vectors say a browser reads is what is judged; names before an @ and addresses in disguise never open', {
	skip,
}, () => {
	let [read, hidden, internal] = [0, 0, 0]
	for (const { url, whatwg } of vectors ?? []) {
		const { outcome, rule, url: said } = decide(open, { ...baseRequest, url })
		if (whatwg === null) {
			assert.equal(rule.id, 'hutong:invalid-url', url)
			continue
		}
		if (whatwg.user) {
			hidden += 1
			assert.equal(outcome, 'stopped', url)
		}
		if (whatwg.ipv4Internal) {
			internal += 1
			assert.notEqual(outcome, 'page', url)
		}
		if (rule.id.startsWith('hutong:')) continue
		read += 1
		const { protocol, hostname, port } = new URL(said)
		assert.deepEqual({ protocol, hostname, port }, pick(whatwg), url)
	}
	assert.ok(read > 60 && hidden > 20 && internal > 50, `${read} read, ${hidden} hidden, ${internal} internal`)
})

test('LP9 a redirect written as a vector is judged where a browser would go from there', { skip }, () => {
	let left = 0
	for (const { url } of vectors ?? []) {
		const target = URL.parse(url, base)
		if (target === null) continue
		const decision = decide(open, { ...baseRequest, url: target.href, hops: [base] })
		if (decision.rule.id.startsWith('hutong:')) continue
		assert.equal(decision.url, target.href)
		if (target.host !== new URL(base).host) left += 1
	}
	assert.ok(left > 80, `${left} led elsewhere`)
})

type WayRound = readonly [how: string, policy: Policy, lists: HeldLists]

/** Policies that stop one host, in every way a policy can name it; none when no policy can. */
function toRules({ hostname, port }: URL): readonly WayRound[] {
	const name = hostname.replace(/\.$/, '')
	const host = `${name}${port === '' ? '' : `:${port}`}`
	const by = { source: 'a.txt', kind: 'hosts', by: title, refreshMinutes: 1, expiresHours: 1, whenMissing: 'ignore' }
	const alone = toStopping({ host: [host] }, [])
	const below = toStopping({ domain: [name] }, [])
	const listed = toStopping({ list: ['here'] }, [host])
	const outside = toStopping({ list: ['here'] }, by)
	if (alone === null || below === null || listed === null || outside === null) return []
	const held = { list: createHostList([name], [1, 2]), version: null, expiresAt: null }
	return [
		['host', alone, {}],
		['domain', below, {}],
		['list', listed, {}],
		['outside list', outside, { here: held }],
	]
}

function toStopping(when: Conditions, list: unknown): Policy | null {
	const read = parsePolicy({
		...{ name: 'here', version: '1', title, lists: { here: list }, default: { ...speaks, id: 'elsewhere' } },
		rules: [{ ...speaks, id: 'here', when, outcome: 'stopped' }],
	})
	return read.ok ? read.policy : null
}

const title = { zh: '这里', en: 'Here' }
const speaks = { title, outcome: 'page', reason: 'allowed' }

function isSameHost(url: string, standard: URL | null): boolean {
	const plain = (host: string | undefined) => host?.replace(/\.(?=$|:)/, '')
	return plain(new URL(url).host) === plain(standard?.host)
}

function pick({ protocol, hostname, port }: { protocol: string; hostname: string; port: string }) {
	return { protocol, hostname, port }
}
