import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPageCard } from '../testing/read-page.ts'
import { readOembed } from './read-oembed.ts'

const link =
	'<link rel="alternate" type="application/json+oembed" href="/oembed?url=https%3A%2F%2Fx.example&amp;format=json" title="x">'

test('PC102 the address of oEmbed is found where title or picture is missing', () => {
	const found = 'https://shop.example/oembed?url=https%3A%2F%2Fx.example&format=json'
	assert.equal(readPageCard(`<title>x</title>${link}`).oembed, found)
	assert.equal(readPageCard(`<title>x</title><meta property="og:image" content="/a.jpg">${link}`).oembed, null)
	assert.equal(readPageCard('<title>x</title><link rel="alternate" type="text/xml+oembed" href="/o">').oembed, null)
	assert.equal(readPageCard(`<title>x</title>${link.replace('/oembed?', 'javascript:')}`).oembed, null)
})

/** An answer · what is read of it. */
const answers: readonly (readonly [answer: unknown, title: string | null, image: string | null])[] = [
	[
		{ type: 'video', title: 'A &amp; B', thumbnail_url: '/t.jpg', html: '<script>' },
		'A & B',
		'https://api.example/t.jpg',
	],
	[{ type: 'photo', url: 'https://img.example/p.jpg' }, null, 'https://img.example/p.jpg'],
	[{ type: 'rich', url: 'https://img.example/p.jpg' }, null, null],
	[{ title: 5, thumbnail_url: 'javascript:1' }, null, null],
	[{ thumbnail_url: '/x.svg' }, null, null],
	[[1], null, null],
	[null, null, null],
]

test('PC102 of an oEmbed answer title and thumbnail are taken, nothing else', () => {
	for (const [answer, title, image] of answers)
		assert.deepEqual(readOembed(JSON.stringify(answer), 'https://api.example/oembed'), { title, image })
	assert.deepEqual(readOembed('{', 'https://api.example/'), { title: null, image: null })
})
