/** A colour as `#rrggbb`, or `#rrggbbaa` with its opacity. */
export type Hex = `#${string}`

/** One colour in five strengths, lit from the upper left: shadows lean to violet, lights to warm white. */
export type Tints = {
	readonly pale: Hex
	readonly light: Hex
	readonly base: Hex
	readonly deep: Hex
	readonly dark: Hex
}

/** Every colour a picture may be asked in, and the studio backdrop that flatters it. */
export const palette = {
	white: { base: '#f3f1ec', backdrop: '#b9cdd6' },
	cream: { base: '#f1e3cb', backdrop: '#b9c9b2' },
	sand: { base: '#d9bd93', backdrop: '#f2e3d3' },
	wood: { base: '#b98352', backdrop: '#e9dcc9' },
	brown: { base: '#85573c', backdrop: '#ecd9c3' },
	mustard: { base: '#e3ab3f', backdrop: '#dfe6e4' },
	tangerine: { base: '#ef8440', backdrop: '#fbe6cf' },
	coral: { base: '#ea6d5d', backdrop: '#fbdcd0' },
	red: { base: '#cf4140', backdrop: '#f6dcd3' },
	pink: { base: '#f0b1bb', backdrop: '#fbe9e4' },
	rose: { base: '#d9788a', backdrop: '#f8dfdd' },
	plum: { base: '#7d4f7c', backdrop: '#eadbe6' },
	lilac: { base: '#b1a1d8', backdrop: '#ece6f5' },
	sky: { base: '#8dc0e4', backdrop: '#e3eff6' },
	blue: { base: '#4a7fca', backdrop: '#dbe7f4' },
	navy: { base: '#324474', backdrop: '#d6dfec' },
	teal: { base: '#35908f', backdrop: '#d5eae5' },
	mint: { base: '#9ad3bb', backdrop: '#e4f2ea' },
	sage: { base: '#90ad8b', backdrop: '#e6ecdc' },
	green: { base: '#559f5e', backdrop: '#e1efd8' },
	forest: { base: '#34644f', backdrop: '#d9e6da' },
	graphite: { base: '#565c69', backdrop: '#dfe2e6' },
	black: { base: '#33353e', backdrop: '#dddbd8' },
	silver: { base: '#c4cad3', backdrop: '#dfe6ee' },
} as const satisfies Record<string, { base: Hex; backdrop: Hex }>

export type Colour = keyof typeof palette

/** Says whether a word names a colour of the palette. */
export function isColour(word: string): word is Colour {
	return Object.hasOwn(palette, word)
}

/** Makes the five strengths of one colour. */
export function tintsOf(base: Hex): Tints {
	return {
		pale: mix(base, '#fffaf0', 0.62),
		light: mix(base, '#fffaf0', 0.28),
		base,
		deep: mix(base, '#251c4a', 0.2),
		dark: mix(base, '#1d1638', 0.45),
	}
}

/** Mixes two colours; `share` (0–1) is how much of the second one. */
export function mix(first: Hex, second: Hex, share: number): Hex {
	const from = channels(first)
	const to = channels(second)
	const mixed = from.map((value, index) => Math.round(value + ((to[index] ?? value) - value) * share))
	return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function channels(colour: Hex): readonly number[] {
	return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
}
