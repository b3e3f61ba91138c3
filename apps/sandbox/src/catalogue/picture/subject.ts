import type { Colour, Tints } from './palette.ts'

/** A thing to be photographed, drawn in an 800 × 800 box with the light from the upper left. */
export type Subject = {
	/** Draws the thing alone, without backdrop or shadow. */
	readonly draw: (tints: Tints) => string
	/** The colours it is sold in, shown together by the `range` photograph. */
	readonly range?: readonly Colour[]
	/** Where it stands: the middle and half-width of its shadow and the height of the floor. */
	readonly stands: { readonly x: number; readonly y: number; readonly half: number }
	/** What a close-up looks at. */
	readonly focus: { readonly x: number; readonly y: number; readonly zoom: number }
}
