import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitPaneWidth } from './pane-width.ts'

const cases: readonly [wanted: number, windowWidth: number, width: number][] = [
	[460, 1440, 460],
	[100, 1440, 360], // not narrower than a phone
	[2000, 1440, 800], // the list and the conversation keep their place
	[2000, 1000, 660], // without the list
	[460, 700, 360],
]

for (const [wanted, windowWidth, width] of cases) {
	test(`${wanted} px wanted in ${windowWidth} px gives ${width} px`, () => {
		assert.equal(fitPaneWidth(wanted, windowWidth), width)
	})
}
