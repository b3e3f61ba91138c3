import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDuration, parseInstant } from './parse-time.ts'

/** As it is written · milliseconds since 1970. */
const instants: readonly (readonly [string, number | null])[] = [
	['2022-01-27', Date.UTC(2022, 0, 27)],
	['2022-01-27T12:00:00Z', Date.UTC(2022, 0, 27, 12)],
	[' 2022-01-27T12:00:00.123456+08:00 ', Date.UTC(2022, 0, 27, 4, 0, 0, 123)],
	['2022-01-27T12:00+0800', Date.UTC(2022, 0, 27, 4)],
	['2022-01-27 12:00:00', Date.UTC(2022, 0, 27, 12)], // no zone: UTC
	['2022-13-27', null],
	['27.01.2022', null],
	['January 27', null],
	['1969-01-01', null],
	['', null],
]

test('PC101 dates are read as ISO 8601 writes them', () => {
	for (const [text, instant] of instants) assert.equal(parseInstant(text), instant, text)
})

/** As it is written · seconds. */
const durations: readonly (readonly [string, number | null])[] = [
	['PT1H2M3S', 3_723],
	['PT3M', 180],
	['P1DT1S', 86_401],
	['pt61.5s', 61],
	['1:02:03', 3_723],
	['2:03', 123],
	['123', 123],
	['PT0S', null],
	['P', null],
	['long', null],
	['99999999', null],
]

test('PC101 durations are read as ISO 8601, as a clock or in seconds', () => {
	for (const [text, seconds] of durations) assert.equal(parseDuration(text), seconds, text)
})
