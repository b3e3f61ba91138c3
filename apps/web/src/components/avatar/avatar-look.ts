/** How a person without a picture is drawn. */
export type AvatarLook = {
	readonly ground: string
	readonly figure: string
	readonly pattern: string
	readonly initial: string
}

// Ground and figure: each carries white letters at 4.5:1 or better.
const colours: readonly (readonly [ground: string, figure: string])[] = [
	['#2f6f8f', '#285f7a'],
	['#7a5a2e', '#694d27'],
	['#8a4a5e', '#763f50'],
	['#3f7350', '#366344'],
	['#5b5a96', '#4e4d81'],
	['#93502f', '#7e4428'],
	['#3a6ea5', '#325e8d'],
	['#7b4f8c', '#6a4478'],
	['#55702f', '#496028'],
	['#8c4444', '#783a3a'],
]

const patterns = [
	'M0 40 40 0v40Z',
	'M0 0h20v40H0Z',
	'M0 26c10-8 30 8 40 0v14H0Z',
	'M40 0v40A40 40 0 0 1 0 0Z',
	'M20 4 36 20 20 36 4 20Z',
	'M0 20h40v20H0Z',
] as const

/** Chooses colours and pattern by the id, and the first letter of the name. */
export function avatarLook(id: string, name: string): AvatarLook {
	const number = hash(id)
	const [ground, figure] = colours[number % colours.length] ?? ['#2f6f8f', '#285f7a']
	const pattern = patterns[Math.floor(number / colours.length) % patterns.length] ?? patterns[0]
	return { ground, figure, pattern, initial: initialOf(name) }
}

/** The first grapheme of a name that can be seen; a capital where there is one. */
export function initialOf(name: string): string {
	const visible = name.replace(/[\p{C}\p{Z}\p{M}]/gu, '')
	const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(visible)
	return first?.segment.toLocaleUpperCase() ?? '?'
}

/** FNV-1a, 32 bit. */
function hash(text: string): number {
	let value = 0x811c9dc5
	for (let index = 0; index < text.length; index++) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
	}
	return value >>> 0
}
