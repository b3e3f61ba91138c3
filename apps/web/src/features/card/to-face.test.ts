import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CardFace, toFace, toShape } from './to-face.ts'

const faces: readonly [
	link: Parameters<typeof toFace>[0]['kind'],
	card: Parameters<typeof toFace>[1],
	face: CardFace,
][] = [
	['item', null, 'product'],
	['item', { kind: 'item', face: 'page' }, 'product'], // a page that says little of itself
	['item', { kind: 'item', face: 'video' }, 'video'],
	['page', { kind: 'page', face: 'product' }, 'product'],
	['page', { kind: 'page', face: 'repository' }, 'repository'],
	['post', { kind: 'post', face: 'article' }, 'article'],
	['post', { kind: 'post', face: null }, 'post'],
	['shop', { kind: 'shop', face: 'product' }, 'shop'], // its goods are not it
	['profile', { kind: 'profile', face: 'video' }, 'profile'],
	['page', { kind: 'page' }, 'page'], // a server of before
	['quote', { kind: 'quote', face: 'page' }, 'quote'], // before its bars are there
]
for (const [kind, card, face] of faces) {
	test(`the face of ${kind} with ${JSON.stringify(card)} is ${face}`, () => {
		assert.equal(toFace({ kind }, card), face)
	})
}

test('a kind from a newer server is a plain page', () => {
	// What a newer server sends may hold what this client’s types do not.
	const newer = JSON.parse('{ "kind": "page", "face": "hologram" }')
	assert.equal(toFace({ kind: 'page' }, newer), 'page')
})

test('films and images stand above the words, people in the round; without a picture all keep to the square', () => {
	assert.deepEqual(
		(['video', 'image', 'profile', 'product', 'article'] as const).map((face) => toShape(face, true)),
		['film', 'own', 'round', 'square', 'square'],
	)
	assert.deepEqual(
		(['video', 'image', 'profile'] as const).map((face) => toShape(face, false)),
		['square', 'square', 'round'],
	)
})
