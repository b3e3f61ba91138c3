import type { Hex } from './palette.ts'

/**
 * A fill that an SVG can point at. Gradients carry their own recipe in the id (`h-ffffff-e0e0e0`), so a drawing stays a plain
 * string and `definePaints` can write the definitions afterwards by reading it.
 */
export type Fill = Hex | `url(#${string})` | 'none'

/** Shades evenly from left to right: the side of a cylinder. */
export function across(...stops: readonly Hex[]): Fill {
	return gradient('h', stops)
}

/** Shades evenly from top to bottom. */
export function down(...stops: readonly Hex[]): Fill {
	return gradient('v', stops)
}

/** Shades from the upper left, where the light is, to the lower right. */
export function slant(...stops: readonly Hex[]): Fill {
	return gradient('d', stops)
}

/** Shades as a ball lit from the upper left. */
export function ball(...stops: readonly Hex[]): Fill {
	return gradient('b', stops)
}

/** Shades evenly outward from the middle. */
export function glow(...stops: readonly Hex[]): Fill {
	return gradient('o', stops)
}

/** Softens a drawing by a standard deviation in user units. */
export function blur(amount: number, drawing: string): string {
	return `<g filter="url(#blur-${amount})">${drawing}</g>`
}

/** Writes the definitions of every gradient and blur a drawing points at. */
export function definePaints(drawing: string): string {
	const ids = new Set(Array.from(drawing.matchAll(/url\(#([hvdbo]-[0-9a-f-]+|blur-\d+)\)/g), (match) => match[1] ?? ''))
	return `<defs>${[...ids].map(define).join('')}</defs>`
}

function gradient(kind: string, stops: readonly Hex[]): Fill {
	return `url(#${kind}-${stops.map((stop) => stop.slice(1)).join('-')})`
}

const directions: Readonly<Record<string, string>> = {
	h: 'x1="0" y1="0" x2="1" y2="0"',
	v: 'x1="0" y1="0" x2="0" y2="1"',
	d: 'x1="0" y1="0" x2="1" y2="1"',
	b: 'cx="0.36" cy="0.3" r="0.78"',
	o: 'cx="0.5" cy="0.5" r="0.5"',
}

function define(id: string): string {
	const [kind = '', ...parts] = id.split('-')
	if (kind === 'blur')
		return `<filter id="${id}" x="-60%" y="-300%" width="220%" height="700%"><feGaussianBlur stdDeviation="${parts[0]}"/></filter>`
	const element = kind === 'b' || kind === 'o' ? 'radialGradient' : 'linearGradient'
	const stops = parts.map((part, index) => stopAt(part, parts.length > 1 ? index / (parts.length - 1) : 0))
	return `<${element} id="${id}" ${directions[kind]}>${stops.join('')}</${element}>`
}

function stopAt(part: string, offset: number): string {
	const opacity = part.length === 8 ? Number.parseInt(part.slice(6), 16) / 255 : 1
	return `<stop offset="${offset.toFixed(3)}" stop-color="#${part.slice(0, 6)}" stop-opacity="${opacity.toFixed(3)}"/>`
}
