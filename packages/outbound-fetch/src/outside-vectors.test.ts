import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Approach } from '../testing/create-jail.ts'
import { mutateUrl } from '../testing/mutate-url.ts'
import { readOutsideUrls } from '../testing/outside-urls.ts'
import { createInnerUrl, createRandom } from '../testing/random-inner-url.ts'
import { type Attack, type AttackReport, runAttack } from '../testing/run-attack.ts'

const port = 8080
const outside = readOutsideUrls(port) ?? []
const skip = outside.length === 0 ? 'no outside data' : false
const redirected: readonly Approach[] = ['redirect', 'redirects', 'relative']

function createMutants(seeds: readonly string[], count: number): readonly string[] {
	const random = createRandom(20_220_127)
	return Array.from({ length: count }, (_, index) => mutateUrl(seeds[index % seeds.length] ?? '', random))
}

function createOwnUrls(count: number): readonly string[] {
	const random = createRandom(20_211_129)
	return Array.from({ length: count }, () => createInnerUrl(random, port))
}

/** The canary heard of every socket, none was to an inner address, and it was not for want of attempts. */
function assertHeld(report: AttackReport, refusals: number) {
	const { hits, asked, innerAsked, reasons } = report
	assert.deepEqual([hits, innerAsked], [asked, []])
	assert.ok(asked > 0, 'public addresses are still asked')
	assert.ok((reasons['address_refused'] ?? 0) >= refusals, JSON.stringify(reasons))
}

/** Every URL directly and behind a redirect of every form. */
function inEveryForm(urls: readonly string[]): Attack {
	const approaches: readonly Approach[] = ['direct', ...redirected]
	return { approaches, urls: urls.flatMap((url) => approaches.map(() => url)) }
}

test('OF13 no URL of the outside lists opens a socket to an inner address, directly or redirected', {
	skip,
}, async () => {
	assertHeld(await runAttack(inEveryForm(outside)), 400)
})

test('OF13 nor does one of ten thousand mutants of them', { skip }, async () => {
	assertHeld(await runAttack({ urls: createMutants(outside, 10_000), approaches: ['direct'] }), 1_500)
})

test('OF13 nor does one of the ten thousand behind redirects of every form', { skip }, async () => {
	assertHeld(await runAttack({ urls: createMutants(outside, 10_000), approaches: redirected }), 2_000)
})

test('OF14 nor does one of a thousand mutants of our own, directly or behind redirects', async () => {
	const urls = createMutants(createOwnUrls(1_000), 1_000)
	assertHeld(await runAttack({ urls, approaches: ['direct', ...redirected] }), 150)
})

for (const guardsOff of [
	['literal-address', 'resolved-address', 'remote-address'],
	['resolved-address', 'remote-address'],
]) {
	test(`OF13 without the guard ${guardsOff[0]} the same URLs reach the canary`, { skip }, async () => {
		const urls = [...outside, ...createMutants(outside, 100)]
		const { hits, asked, innerAsked } = await runAttack({ urls, approaches: ['direct', ...redirected], guardsOff })
		assert.equal(hits, asked)
		assert.ok(innerAsked.length > 50 && innerAsked.includes('169.254.169.254'), `${innerAsked.length}`)
	})
}
