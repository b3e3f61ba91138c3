import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Decision } from '@hutong/protocol'
import { isFramed, isWindowOnly, mayNameApp } from './obligations.ts'

type Case = readonly [
	obligations: Decision['obligations'],
	frame: Decision['frame'],
	framed: boolean,
	windowOnly: boolean,
	app: boolean,
]
const cases: readonly Case[] = [
	[[], 'embed', true, false, true],
	[[], 'unknown', true, false, true],
	// The page does not let itself be framed: no rule said so.
	[[], 'window', false, false, true],
	[['window-only'], 'embed', false, true, true],
	[['window-only', 'no-app'], 'window', false, true, false],
	[['no-app'], 'embed', true, false, false],
	[['no-card'], 'embed', true, false, true],
	// Of a newer server: what this client does not know binds it to nothing.
	[['made-up-tomorrow'], 'embed', true, false, true],
]

for (const [obligations, frame, framed, windowOnly, app] of cases) {
	test(`[${obligations}] and a page of ${frame}: ${framed ? 'a frame' : 'a window'}, ${app ? 'an' : 'no'} app button`, () => {
		assert.equal(isFramed({ obligations, frame }), framed)
		assert.equal(isWindowOnly({ obligations }), windowOnly)
		assert.equal(mayNameApp({ obligations }), app)
	})
}
