import assert from 'node:assert/strict'
import test from 'node:test'
import { findMistakes } from './accuracy.ts'
import { createCorpus } from './corpus.ts'
import { ourFinder, ourLocator } from './finders.ts'

test('our finder finds every link of the corpus exactly and nothing else', () => {
	assert.deepEqual(findMistakes(ourFinder(), createCorpus()), [])
	assert.deepEqual(findMistakes(ourLocator(), createCorpus()), [])
})

test('so it does on corpora of other seeds', () => {
	for (const seed of [1, 2, 3]) assert.deepEqual(findMistakes(ourFinder(), createCorpus(seed, 4000)), [])
})
