import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createView, lookAt, moveWindow, pressKey, resizeView, startOf, type View } from './crosshair.ts'

const view = createView(100, 10)

/** keys one after another · the bar · the first bar shown */
const ways: readonly (readonly [keys: string, at: number | null, start: number])[] = [
	['ArrowLeft', 99, 90], // the newest first
	['ArrowRight', 99, 90],
	['ArrowLeft ArrowLeft', 98, 90],
	['ArrowLeft ArrowRight ArrowRight', 99, 90],
	['Home', 0, 0],
	['Home ArrowLeft', 0, 0],
	['Home ArrowRight', 1, 0],
	['Home End', 99, 90],
	['End PageDown PageDown', 89, 89],
	['End PageDown PageDown PageUp PageUp', 99, 90],
	[`End${' ArrowLeft'.repeat(15)}`, 84, 84],
]
for (const [keys, at, start] of ways)
	test(`${keys.slice(0, 40)} leads to bar ${at}`, () => {
		const end = keys.split(' ').reduce<View>((now, key) => pressKey(now, key) ?? now, view)
		assert.deepEqual([end.at, startOf(end)], [at, start])
	})

test('other keys mean nothing here, and nothing leads anywhere without bars', () => {
	for (const key of ['Tab', 'Enter', 'a', 'toString']) assert.equal(pressKey(view, key), null)
	assert.equal(pressKey(createView(0, 10), 'Home'), null)
})

test('another width keeps the newest bar that was shown', () => {
	const early = moveWindow(view, -50)
	assert.equal(early.end, 50)
	assert.deepEqual([startOf(resizeView(early, 20)), resizeView(early, 20).end], [30, 50])
	assert.deepEqual([startOf(resizeView(early, 80)), resizeView(early, 80).end], [0, 80])
})

test('whatever is pressed, the crosshair stays within the window and the window within the bars', () => {
	const step = fc.constantFrom('ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown')
	fc.assert(
		fc.property(fc.nat(300), fc.nat(60), fc.array(step), fc.array(fc.integer()), (count, fits, keys, jumps) => {
			let now = createView(count, fits)
			for (const key of keys) now = pressKey(now, key) ?? now
			if (count > 0) for (const jump of jumps) now = moveWindow(lookAt(now, jump), 0)
			assert.ok(startOf(now) >= 0 && now.end <= count && now.end - startOf(now) === Math.min(count, Math.max(1, fits)))
			if (now.at !== null) assert.ok(now.at >= startOf(now) && now.at < now.end)
		}),
	)
})
