import { glow } from './paint.ts'
import { type Colour, mix, palette } from './palette.ts'
import { placed } from './placed.ts'
import { area, at, box, line, oval, times } from './shape.ts'
import type { Subject } from './subject.ts'
import { floorboards, home, kitchen, outdoors, room } from './view-place.ts'

/** Draws a subject in one colour as one kind of photograph, 800 × 800. */
export type View = (subject: Subject, colour: Colour) => string

/** Every kind of photograph there is. */
export const views = {
	studio,
	close,
	range,
	size,
	bold,
	home,
	room,
	kitchen,
	outdoors,
	floorboards,
} as const satisfies Record<string, View>

export type ViewName = keyof typeof views

/** Says whether a word names a kind of photograph. */
export function isView(word: string): word is ViewName {
	return Object.hasOwn(views, word)
}

function studio(subject: Subject, colour: Colour): string {
	return sweep(palette[colour].backdrop) + placed(subject, colour, { scale: 0.94 })
}

function close(subject: Subject, colour: Colour): string {
	const { x, y, zoom } = subject.focus
	const shift = `translate(400 400) scale(${zoom}) translate(${-x} ${-y})`
	return (
		box(0, 0, 800, 800, slantOf(colour)) +
		oval(250, 180, 460, glow('#ffffffaa', '#ffffff00')) +
		at(shift, placed(subject, colour))
	)
}

function range(subject: Subject, colour: Colour): string {
	const [left, right] = (subject.range ?? []).filter((each) => each !== colour)
	const standing = (scale: number, x: number, floor: number) => ({
		scale,
		x,
		y: floor - (subject.stands.y - 400) * scale,
	})
	const behind = (each: Colour | undefined, x: number) => (each ? placed(subject, each, standing(0.54, x, 520)) : '')
	const middle = right ? 400 : 500
	return (
		sweep('#e9e4dc') +
		behind(left, right ? 215 : 270) +
		behind(right, 585) +
		placed(subject, colour, standing(0.66, middle, 716))
	)
}

function size(subject: Subject, colour: Colour): string {
	const grid = times(19, (i) => line(`M${40 + i * 40} 0 V800 M0 ${40 + i * 40} H800`, '#dfe5ea', i % 5 === 4 ? 2.5 : 1))
	const { x, half, y } = subject.stands
	const [from, to, floor] = [400 + (x - 400 - half) * 0.8, 400 + (x - 400 + half) * 0.8, 420 + (y - 400) * 0.8 + 62]
	const arrows = `M${from} ${floor} H${to} M${from} ${floor - 16} v32 M${to} ${floor - 16} v32`
	return (
		box(0, 0, 800, 800, '#f6f7f8') + grid + placed(subject, colour, { scale: 0.8, y: 420 }) + line(arrows, '#6a7684', 5)
	)
}

function bold(subject: Subject, colour: Colour): string {
	const { base } = palette[colour]
	const back = mix(palette[colour].backdrop, base, 0.25)
	const rays = times(14, (i) =>
		at(`rotate(${i * 25.7} 400 430)`, area('M400 430 L340 -300 L460 -300 Z', mix(back, '#ffffff', 0.42))),
	)
	const bits = times(22, (i) => at(`translate(${(i * 173) % 790} ${(i * 97) % 400}) rotate(${i * 47})`, confetti(i)))
	const podium =
		oval(400, 726, 330, mix(base, '#251c4a', 0.28), 66) +
		box(70, 690, 660, 36, mix(base, '#251c4a', 0.28)) +
		oval(400, 690, 330, mix(base, '#ffffff', 0.35), 62)
	const lifted = 690 - (subject.stands.y - 400) * 0.86
	return (
		box(0, 0, 800, 800, back) +
		rays +
		oval(400, 400, 420, glow('#ffffffcc', '#ffffff00')) +
		bits +
		podium +
		placed(subject, colour, { scale: 0.86, y: lifted })
	)
}

function confetti(index: number): string {
	const colour = ['#ffd45e', '#ff7d6b', '#6fc7c2', '#ffffff', '#8d9cf0'][index % 5] as `#${string}`
	return index % 3 ? box(-5, -14, 10, 28, colour, 4) : oval(0, 0, 9, colour)
}

/** A seamless paper sweep: wall running into floor, lit from the upper left. */
function sweep(colour: `#${string}`): string {
	return (
		box(
			0,
			0,
			800,
			800,
			`url(#v-${[mix(colour, '#ffffff', 0.3), colour, mix(colour, '#ffffff', 0.22), mix(colour, '#3b3154', 0.06)].map((stop) => stop.slice(1)).join('-')})`,
		) + oval(230, 170, 480, glow('#ffffffb0', '#ffffff00'))
	)
}

function slantOf(colour: Colour): `url(#${string})` {
	const { backdrop } = palette[colour]
	return `url(#d-${[mix(backdrop, '#ffffff', 0.35), backdrop, mix(backdrop, '#3b3154', 0.12)].map((stop) => stop.slice(1)).join('-')})`
}
