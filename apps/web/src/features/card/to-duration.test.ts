import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toDuration } from './to-duration.ts'

for (const [seconds, shown] of [
	[5, '0:05'],
	[187, '3:07'],
	[3600, '1:00:00'],
	[3729, '1:02:09'],
	[360_000, '100:00:00'],
] as const) {
	test(`${seconds} seconds are ${shown}`, () => assert.equal(toDuration(seconds, 'zh-CN'), shown))
}
