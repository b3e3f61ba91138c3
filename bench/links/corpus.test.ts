import assert from 'node:assert/strict'
import test from 'node:test'
import { median } from '../src/rounds.ts'
import { corpusSize, createCorpus, hashCorpus, sorts } from './corpus.ts'

const corpus = createCorpus()
const withLinks = corpus.filter(({ truths }) => truths.length > 0)

test('the corpus is the same for the same seed and another for another', () => {
	assert.equal(hashCorpus(createCorpus()), hashCorpus(corpus))
	assert.notEqual(hashCorpus(createCorpus(1)), hashCorpus(corpus))
})

test('sorts of messages have the shares declared, 5 % with links, about 40 bytes each', () => {
	assert.equal(corpus.length, corpusSize)
	assert.equal(withLinks.length, corpusSize / 20)
	for (const [sort, { perMille, links }] of Object.entries(sorts)) {
		const messages = corpus.filter((message) => message.sort === sort)
		assert.equal(messages.length, (corpusSize * perMille) / 1000, sort)
		assert.ok(
			messages.every(({ truths }) => truths.length > 0 === links),
			sort,
		)
	}
	const middle = median(corpus.map(({ text }) => Buffer.byteLength(text)))
	assert.ok(middle >= 38 && middle <= 42, `${middle} bytes`)
})

test('every truth is a URL, a code or a mini-program link, in order and apart', () => {
	const shapes = {
		url: /^(?:https?:\/\/\S{4,}|(?=\S+\.)[\p{L}\d][\p{L}\d.-]+(?::\d+)?(?:[/?#]\S*)?)$/iu,
		code: /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9]{11,12}$/,
		miniprogram: /^#小程序:\/\/[^\s/]+\/[A-Za-z0-9]+$/,
	}
	for (const { text, truths } of withLinks) {
		for (const [index, { start, end, kind }] of truths.entries()) {
			assert.match(text.slice(start, end), shapes[kind], text)
			assert.ok(start >= (truths[index - 1]?.end ?? 0), text)
		}
	}
})

test('the corpus holds every kind of link, and templates leave no slot unfilled', () => {
	const kinds = new Set(withLinks.flatMap(({ truths }) => truths.map(({ kind }) => kind)))
	assert.deepEqual([...kinds].sort(), ['code', 'miniprogram', 'url'])
	assert.ok(corpus.every(({ text }) => !/\{[a-z]+\}/i.test(text)))
})
