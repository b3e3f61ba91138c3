import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type LadderStep, ladder, ladderWindow, manyLinks } from './ladder.ts'
import { findParty, type Violation } from './violation.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
const start = Date.parse('2026-06-01T00:00:00Z')
const instant = (after: number) => new Date(start + after).toISOString()
/** A violation so many milliseconds after the start. */
const violation = (after: number, change: Partial<Violation> = {}): Violation => ({
	...{ at: instant(after), link: `https://www.a.example/${after}`, host: 'www.a.example', domain: 'a.example' },
	...change,
})
const later = instant(400 * day)

/** Days at which something was found, and what follows from the last. */
const steps: readonly (readonly [days: readonly number[], step: number, wait: number | null])[] = [
	[[0], 1, null],
	[[0, 1], 2, 12 * hour],
	[[0, 1, 2], 3, day],
	[[0, 1, 2, 3], 4, 7 * day],
	[[0, 1, 2, 3, 4, 5, 6], 4, 7 * day],
	[[0, 179], 2, 12 * hour],
	[[0, 180], 1, null],
	[[0, 90, 181], 2, 12 * hour],
	[[0, 300], 1, null],
]
for (const [days, step, wait] of steps) {
	test(`LP60 found on the days ${days}: step ${step}`, () => {
		const found = ladder(
			days.map((at) => violation(at * day, { link: 'https://www.a.example/' })),
			later,
		)
		const end = (days.at(-1) ?? 0) * day
		assert.deepEqual(found, {
			step,
			untilAppeal: true,
			releaseAt: wait === null ? null : instant(end + wait),
			scope: 'link',
		})
	})
}

test('LP61 half a year is 180 days to the millisecond: a violation counts from its instant on, and no longer 180 days later', () => {
	const stepAfter = (between: number) => ladder([violation(0), violation(between)], later)?.step
	assert.deepEqual([stepAfter(ladderWindow - 1), stepAfter(ladderWindow), stepAfter(ladderWindow + 1)], [2, 1, 1])
	assert.equal(ladderWindow, 180 * day)
	assert.equal(ladder([violation(1)], instant(0)), null)
	assert.equal(ladder([violation(1)], instant(1))?.step, 1)
})

test('LP61 the order in which they are handed in, and the spelling of instants, do not matter', () => {
	const all = [violation(2 * day), violation(0), violation(day, { at: '2026-06-02T08:00:00+08:00' })]
	assert.deepEqual(ladder(all, later), ladder(all.toReversed(), later))
	assert.equal(ladder(all, later)?.step, 3)
	assert.throws(() => ladder([violation(0, { at: 'yesterday' })], later), RangeError)
	assert.throws(() => ladder([], 'now'), RangeError)
})

test('LP62 nothing opens without a granted appeal, and with one not before its time', () => {
	const after = (releasedAt: number, days: readonly number[], now = later) => {
		const all = days.map((at) => violation(at * day))
		return ladder(all.with(-1, violation((days.at(-1) ?? 0) * day, { releasedAt: instant(releasedAt) })), now)
	}
	const open = (releaseAt: number) => [false, instant(releaseAt)]
	const said = (found: LadderStep | null) => [found?.untilAppeal, found?.releaseAt]
	assert.deepEqual(said(after(hour, [0])), open(hour))
	assert.deepEqual(said(after(day + hour, [0, 1])), open(day + 12 * hour))
	assert.deepEqual(said(after(3 * day, [0, 1])), open(3 * day))
	assert.deepEqual(said(after(2 * day, [0, 1], instant(2 * day - 1))), [true, instant(day + 12 * hour)])
})

test('LP62 what an appeal showed to be none no longer counts', () => {
	const withdrawn = violation(day, { withdrawn: true })
	assert.equal(ladder([violation(0), withdrawn, violation(2 * day)], later)?.step, 2)
	assert.equal(ladder([withdrawn], later), null)
	assert.equal(ladder([], later), null)
})

test('LP63 rotating hosts and domains of one evader count as one', () => {
	const of = (at: number, name: string, evader?: string) =>
		violation(at * day, { host: `www.${name}.example`, domain: `${name}.example`, ...(evader && { evader }) })
	const rotated = [of(0, 'a', 'fox'), of(1, 'b', 'fox'), of(2, 'c', 'fox')]
	assert.equal(ladder(rotated, later)?.step, 3)
	assert.equal(ladder([of(0, 'a'), of(1, 'b'), of(2, 'c')], later)?.step, 1)
	// What was found at a domain before its evader was known is theirs too.
	assert.equal(ladder([of(-1, 'b'), ...rotated], later)?.step, 4)
	assert.equal(ladder([of(-1, 'b', 'wolf'), of(-2, 'd', 'wolf'), ...rotated], later)?.step, 4)
	// Hosts of one domain are one without being told.
	assert.equal(ladder([violation(0, { host: 'x.a.example' }), violation(day, { host: 'y.a.example' })], later)?.step, 2)
})

test('LP63 links found at the same instant are one time', () => {
	const found = Array.from({ length: 4 }, (_, at) => violation(0, { link: `https://www.a.example/${at}` }))
	assert.equal(ladder(found, later)?.step, 1)
})

test('LP64 the link is stopped; its host only when many links there violate, the domain when they are on several hosts', () => {
	const links = (count: number, hosts: number) =>
		Array.from({ length: count }, (_, at) =>
			violation(0, { link: `https://a.example/${at}`, host: `h${at % hosts}.a.example` }),
		)
	const scopeOf = (found: readonly Violation[]) => ladder(found, later)?.scope
	assert.deepEqual([scopeOf(links(manyLinks - 1, 1)), scopeOf(links(manyLinks - 1, 2))], ['link', 'link'])
	assert.deepEqual([scopeOf(links(manyLinks, 1)), scopeOf(links(manyLinks, 2))], ['host', 'domain'])
	assert.equal(
		scopeOf(Array.from({ length: 9 }, (_, at) => violation(at * day, { link: 'https://a.example/' }))),
		'link',
	)
	assert.equal(scopeOf([...links(manyLinks - 1, 1), violation(ladderWindow)]), 'link')
})

const anyViolations = fc.array(
	fc.record({ after: fc.integer({ min: 0, max: ladderWindow - 1 }), host: fc.nat(3), link: fc.nat(9) }),
	{ minLength: 1, maxLength: 12 },
)

test('LP65 within the window one more violation never lowers the step, the scope or the time', () => {
	const scopes = ['link', 'host', 'domain']
	let rose = 0
	fc.assert(
		fc.property(anyViolations, (given) => {
			const all = given.map(({ after, host, link }) =>
				violation(after, { host: `h${host}.a.example`, link: `https://a.example/${link}` }),
			)
			const [before, after] = [ladder(all.slice(1), later), ladder(all, later)]
			assert.ok(after !== null)
			if (before === null) return
			if (after.step > before.step) rose += 1
			assert.ok(after.step >= before.step)
			assert.ok(scopes.indexOf(after.scope) >= scopes.indexOf(before.scope))
			assert.ok((after.releaseAt ?? '') >= (before.releaseAt ?? ''))
		}),
		{ numRuns: 500 },
	)
	assert.ok(rose > 50, 'the property was vacuous')
})

test('LP65 another party changes nothing, unless its own is the last', () => {
	fc.assert(
		fc.property(anyViolations, fc.nat(ladderWindow), (given, after) => {
			const all = given.map(({ after: at, link }) => violation(at, { link: `https://a.example/${link}` }))
			const end = Math.max(...given.map((one) => one.after))
			const other = violation(Math.min(after, end - 1), { host: 'b.example', domain: 'b.example' })
			assert.deepEqual(ladder([other, ...all], later), ladder(all, later))
			assert.deepEqual(findParty([other, ...all], other), [other])
		}),
	)
})
