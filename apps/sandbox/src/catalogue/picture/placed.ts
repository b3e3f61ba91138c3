import { blur } from './paint.ts'
import { type Colour, palette, tintsOf } from './palette.ts'
import { at, fade, oval } from './shape.ts'
import type { Subject } from './subject.ts'

/** Sets a subject down with its shadows; `x`, `y` say where the middle of its box goes. */
export function placed(
	subject: Subject,
	colour: Colour,
	place: { scale?: number; x?: number; y?: number; turn?: number } = {},
): string {
	const { scale = 1, x = 400, y = 415, turn = 0 } = place
	return at(
		`translate(${x} ${y}) rotate(${turn}) scale(${scale}) translate(-400 -400)`,
		shadow(subject) + subject.draw(tintsOf(palette[colour].base)),
	)
}

/** Two shadows: a wide soft one falling to the right, a tight dark one where it touches. */
function shadow({ stands: { x, y, half } }: Subject): string {
	return (
		fade(0.3, blur(26, oval(x + 34, y + 4, half * 1.08, '#2b2145', 26))) +
		fade(0.42, blur(8, oval(x + 6, y - 1, half * 0.94, '#2b2145', 13)))
	)
}
