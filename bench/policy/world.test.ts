import assert from 'node:assert/strict'
import test from 'node:test'
import { createOurs, createPlain, holdListed } from './engines.ts'
import { createWorld, toPolicy, withOthers } from './world.ts'

const sizes = { seed: 1, rules: 300, listed: 500, requests: 600 }
const world = createWorld(sizes)

test('a world is the same for the same seed, another for another', () => {
	assert.deepEqual(createWorld(sizes), world)
	assert.notDeepEqual(createWorld({ ...sizes, seed: 2 }).rules, world.rules)
})

test('ours, with and without nine times as many other rules, decides what a set and a loop decide', () => {
	const held = holdListed(world)
	const plain = createPlain(world.rules, new Set(world.listed))
	const engines = [world.rules, withOthers(world)].map((rules) => createOurs(toPolicy(rules, true), held))
	const spoke = new Set<string>()
	for (const request of world.requests) {
		const expected = plain.decide(plain.prepare(request))
		spoke.add(expected)
		for (const { decide, prepare } of engines) assert.equal(decide(prepare(request)), expected, JSON.stringify(request))
	}
	assert.ok(spoke.has('listed') && spoke.has('otherwise') && spoke.size > 20, [...spoke].join(' '))
})
