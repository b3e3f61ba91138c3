import type { Fill } from './paint.ts'

/** A rectangle; `radius` rounds its corners. */
export function box(x: number, y: number, width: number, height: number, fill: Fill, radius = 0): string {
	return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`
}

/** An ellipse about its middle; without `ry` a circle. */
export function oval(cx: number, cy: number, rx: number, fill: Fill, ry = rx): string {
	return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"/>`
}

/** A filled outline given as SVG path data. */
export function area(path: string, fill: Fill): string {
	return `<path d="${path}" fill="${fill}"/>`
}

/** A round-ended line along SVG path data. */
export function line(path: string, stroke: Fill, width: number, extra = ''): string {
	return `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`
}

/** Places a drawing with an SVG transform. */
export function at(transform: string, drawing: string): string {
	return `<g transform="${transform}">${drawing}</g>`
}

/** Makes a drawing see-through, 0–1. */
export function fade(opacity: number, drawing: string): string {
	return `<g opacity="${opacity}">${drawing}</g>`
}

/** Keeps the part of a drawing that lies inside SVG path data. */
export function inside(path: string, drawing: string): string {
	const id = `in-${path.replaceAll(/[^0-9a-zA-Z]+/g, '-')}`
	return `<clipPath id="${id}"><path d="${path}"/></clipPath><g clip-path="url(#${id})">${drawing}</g>`
}

/** Draws the same thing `count` times. */
export function times(count: number, draw: (index: number) => string): string {
	return Array.from({ length: count }, (_, index) => draw(index)).join('')
}
