import { blur, down, glow, slant } from './paint.ts'
import { type Colour, mix, palette } from './palette.ts'
import { placed } from './placed.ts'
import { area, at, box, fade, line, oval, times } from './shape.ts'
import type { Subject } from './subject.ts'

/** On a wooden table in a sunlit room. */
export function room(subject: Subject, colour: Colour): string {
	const wall = mix(palette[colour].backdrop, '#f6efe4', 0.55)
	return (
		box(0, 0, 800, 800, down(mix(wall, '#ffffff', 0.2), mix(wall, '#3b3154', 0.07))) +
		sunlight() +
		frame(palette[colour].base) +
		table('#d6a978', '#b98155') +
		plant(690, 560) +
		onTable(subject, colour)
	)
}

/** On a counter before white tiles. */
export function kitchen(subject: Subject, colour: Colour): string {
	const tiles = times(40, (i) =>
		box(
			(i % 5) * 170 - (Math.floor(i / 5) % 2) * 85 - 20,
			Math.floor(i / 5) * 76 - 6,
			163,
			69,
			i % 3 ? '#eef1ee' : '#e6ebe8',
			8,
		),
	)
	return (
		box(0, 0, 800, 800, '#d4dcd8') +
		tiles +
		box(0, 0, 800, 800, slant('#fff6dd66', '#ffffff00', '#3b315426')) +
		shelf() +
		table('#f0e7da', '#d3c2ad') +
		onTable(subject, colour)
	)
}

/** Outside on a bright day. */
export function outdoors(subject: Subject, colour: Colour): string {
	return (
		box(0, 0, 800, 800, down('#a9d7ee', '#dff0f2', '#fdf3dc')) +
		oval(150, 150, 300, glow('#fff6c8ff', '#fff6c800')) +
		oval(150, 150, 58, '#fff6cf') +
		fade(0.85, cloud(560, 150, 1) + cloud(330, 250, 0.6)) +
		area('M0 470 Q180 340 380 450 Q600 330 800 440 L800 800 L0 800 Z', down('#a8cdb0', '#86b494')) +
		area('M0 540 Q240 440 460 530 Q640 470 800 530 L800 800 L0 800 Z', down('#8fbf8b', '#6ba077')) +
		area('M0 600 Q400 540 800 610 L800 800 L0 800 Z', down('#ead9b6', '#d2b98f')) +
		placed(subject, colour, { scale: 0.84, y: 700 - (subject.stands.y - 400) * 0.84 })
	)
}

/** As a seller would photograph it at home: warm light, a rug, not quite straight. */
export function home(subject: Subject, colour: Colour): string {
	return (
		box(0, 0, 800, 800, down('#e8dccb', '#d8c5ae')) +
		sunlight() +
		box(0, 430, 800, 20, '#f4ecdf') +
		box(0, 448, 800, 352, down('#a9764d', '#c08d61')) +
		times(5, (i) => line(`M${i * 220 - 40} 448 L${i * 330 - 260} 800`, '#8c5f3e88', 3)) +
		oval(400, 690, 420, '#55688f', 130) +
		oval(400, 686, 392, '#e9e0d0', 116) +
		oval(400, 684, 352, '#8fa2bf', 100) +
		placed(subject, colour, { scale: 0.8, y: 690 - (subject.stands.y - 400) * 0.8, turn: -2 }) +
		vignette()
	)
}

/** From above on floorboards, as a quick second photograph. */
export function floorboards(subject: Subject, colour: Colour): string {
	const boards = times(6, (i) =>
		box(i * 136 - 8, 0, 132, 800, down(i % 2 ? '#c9986a' : '#d2a476', i % 2 ? '#b98658' : '#c69466')),
	)
	const grain = times(24, (i) =>
		line(`M${(i * 71) % 800} ${(i * 137) % 700} q6 50 -2 ${60 + ((i * 31) % 60)}`, '#a9774c66', 3),
	)
	return (
		box(0, 0, 800, 800, '#9c6d46') +
		boards +
		grain +
		box(0, 0, 800, 800, slant('#fff0c877', '#ffffff00', '#3b315444')) +
		placed(subject, colour, { scale: 0.88, y: 430, turn: 6 }) +
		vignette()
	)
}

function onTable(subject: Subject, colour: Colour): string {
	return placed(subject, colour, { scale: 0.76, x: 400, y: 690 - (subject.stands.y - 400) * 0.76 })
}

function table(top: `#${string}`, edge: `#${string}`): string {
	return (
		box(0, 590, 800, 170, down(mix(top, '#3b3154', 0.12), top)) +
		box(0, 590, 800, 4, '#ffffff55') +
		box(0, 756, 800, 44, down(edge, mix(edge, '#3b3154', 0.25)))
	)
}

function sunlight(): string {
	return blur(6, fade(0.5, area('M70 70 L250 40 L330 380 L150 420 Z M272 38 L430 14 L510 344 L352 376 Z', '#fff8df')))
}

function frame(colour: `#${string}`): string {
	return (
		fade(0.25, blur(8, box(574, 108, 150, 190, '#2b2145'))) +
		box(566, 96, 150, 190, '#fbf8f2', 4) +
		box(584, 114, 114, 154, mix(colour, '#fff3e2', 0.72)) +
		oval(660, 160, 24, mix(colour, '#ffb072', 0.5)) +
		area('M584 268 L584 226 Q620 180 652 218 Q674 196 698 220 L698 268 Z', mix(colour, '#3d5a55', 0.35))
	)
}

function plant(x: number, y: number): string {
	const leaf = (turn: number, length: number) =>
		at(
			`translate(${x} ${y - 40}) rotate(${turn})`,
			area(
				`M0 0 C-34 ${-length * 0.4} -22 ${-length * 0.85} 0 ${-length} C22 ${-length * 0.85} 34 ${-length * 0.4} 0 0 Z`,
				down('#8dbb87', '#467a57'),
			),
		)
	return (
		leaf(-44, 130) +
		leaf(40, 140) +
		leaf(-18, 180) +
		leaf(16, 170) +
		fade(0.3, blur(8, oval(x + 10, y + 50, 62, '#2b2145', 12))) +
		area(
			`M${x - 56} ${y - 44} L${x + 56} ${y - 44} L${x + 42} ${y + 50} L${x - 42} ${y + 50} Z`,
			`url(#h-f7efe2-e2cfb5-b79f86)`,
		)
	)
}

function shelf(): string {
	return (
		fade(0.25, blur(8, box(0, 176, 300, 22, '#2b2145'))) +
		box(-10, 160, 300, 22, '#b98155', 4) +
		box(30, 84, 58, 76, slant('#f2e2c6', '#c9a97f'), 10) +
		box(26, 72, 66, 18, '#9b6a45', 6) +
		box(104, 98, 58, 62, slant('#d7e6dd', '#9fbcae'), 10) +
		box(100, 86, 66, 18, '#9b6a45', 6) +
		oval(220, 138, 44, slant('#f2b48e', '#d27f5c'), 22)
	)
}

function cloud(x: number, y: number, scale: number): string {
	return at(
		`translate(${x} ${y}) scale(${scale})`,
		oval(0, 0, 70, '#ffffff', 34) + oval(-50, 12, 50, '#ffffff', 24) + oval(52, 14, 58, '#ffffff', 24),
	)
}

function vignette(): string {
	return box(0, 0, 800, 800, `url(#o-3a1f1000-3a1f1000-3a1f101e)`)
}
