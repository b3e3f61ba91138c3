import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeShares } from './demo-setup.ts'

const title = { zh: '护眼台灯', en: 'Desk lamp' }

test('a share of the sandbox is offered under its name, and says what became of the item', () => {
	for (const [kind, state] of [
		['item', 'on_sale'],
		['sold_out', 'sold_out'],
		['off_shelf', 'off_shelf'],
		['expired', 'expired'],
	] as const) {
		assert.deepEqual(describeShares([{ shop: 'taobao', title, kind, text: '【淘宝】…' }]), [
			{ platform: 'taobao', title, state, text: '【淘宝】…' },
		])
	}
})
