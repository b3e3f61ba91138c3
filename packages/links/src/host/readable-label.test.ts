import assert from 'node:assert/strict'
import test from 'node:test'
import { readCases } from '../../testing/read-cases.ts'
import { displayHost } from './display-host.ts'

test('LK19 a host is shown in its own script where it passes for no other, else coded', () => {
	const cases = readCases(new URL('../../testing/readable-hosts.txt', import.meta.url))
	assert.ok(cases.length > 90)
	for (const { input, expected } of cases) {
		const url = new URL(`https://${input}/`)
		const shown = displayHost(url.href)
		assert.equal(shown?.host, expected === 'readable' ? input : url.host, input)
		assert.equal(shown?.warning, expected === 'readable' ? null : 'punycode', input)
	}
})
