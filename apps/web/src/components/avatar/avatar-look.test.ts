import assert from 'node:assert/strict'
import { test } from 'node:test'
import { avatarLook, initialOf } from './avatar-look.ts'

const cases: readonly [name: string, initial: string][] = [
	['林小满', '林'],
	['anna', 'A'],
	['👩‍🚀 Ada', '👩'], // joiners are format characters and go
	['\u202eevil', 'E'], // a right-to-left mark is not a letter
	['\u202e\u200f', '?'],
	['', '?'],
]

for (const [name, initial] of cases) {
	test(`${JSON.stringify(name)} begins with ${initial}`, () => assert.equal(initialOf(name), initial))
}

test('the same person always looks the same, and people differ', () => {
	assert.deepEqual(avatarLook('u-1', '林'), avatarLook('u-1', '林'))
	const looks = new Set(Array.from({ length: 40 }, (_, index) => JSON.stringify(avatarLook(`u-${index}`, '林'))))
	assert.ok(looks.size > 15)
})

test('white letters are readable on every ground and figure', () => {
	for (let index = 0; index < 500; index++) {
		const look = avatarLook(`user-${index}`, 'A')
		for (const colour of [look.ground, look.figure]) assert.ok(contrastWithWhite(colour) >= 4.5, colour)
	}
})

/** WCAG 2.2, “contrast ratio”. */
function contrastWithWhite(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
		const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
	})
	return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
