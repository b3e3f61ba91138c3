import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysBetween, formatListStamp, formatStamp } from './format-stamp.ts'

const now = new Date(2026, 0, 27, 15, 30).getTime()
const on = (year: number, month: number, day: number, hour = 9, minute = 5) =>
	new Date(year, month - 1, day, hour, minute).getTime()

const cases: readonly [at: number, zh: string, en: string][] = [
	[on(2026, 1, 27), '09:05', '09:05'],
	[on(2026, 1, 26), '昨天 09:05', 'Yesterday 09:05'],
	[on(2026, 1, 23), '周五 09:05', 'Fri 09:05'],
	[on(2026, 1, 8), '1月8日 09:05', 'Jan 8 09:05'],
	[on(2025, 11, 29), '2025年11月29日 09:05', 'Nov 29, 2025 09:05'],
]

for (const [at, zh, en] of cases) {
	test(`a stamp reads ${zh} and ${en}`, () => {
		assert.equal(formatStamp(at, now, 'zh-CN'), zh)
		assert.equal(formatStamp(at, now, 'en'), en)
	})
}

test('a list has a time today and a day before', () => {
	assert.equal(formatListStamp(on(2026, 1, 27), now, 'zh-CN'), '09:05')
	assert.equal(formatListStamp(on(2026, 1, 26, 23, 59), now, 'zh-CN'), '昨天')
	assert.equal(formatListStamp(on(2026, 1, 8), now, 'en'), '1/8/26')
})

test('days are counted by the calendar, not by 24 hours', () => {
	assert.equal(daysBetween(on(2026, 1, 26, 23, 59), on(2026, 1, 27, 0, 1)), 1)
	assert.equal(daysBetween(on(2026, 1, 27, 0, 1), on(2026, 1, 27, 23, 59)), 0)
})
