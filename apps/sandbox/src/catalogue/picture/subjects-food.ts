import { across, ball, down, slant } from './paint.ts'
import type { Tints } from './palette.ts'
import { area, at, box, fade, inside, line, oval, times } from './shape.ts'
import type { Subject } from './subject.ts'

/** Oranges, one cut in half. */
export const oranges: Subject = {
	stands: { x: 400, y: 612, half: 280 },
	focus: { x: 540, y: 470, zoom: 1.8 },
	draw: (t) => orange(t, 300, 330, 132) + orange(t, 230, 480, 130) + orange(t, 420, 470, 140) + sprig() + half(t),
}

function orange(t: Tints, x: number, y: number, r: number): string {
	const pores = times(26, (i) =>
		oval(
			x + Math.cos(i * 2.4) * r * 0.86 * Math.sqrt(i / 26),
			y + Math.sin(i * 2.4) * r * 0.86 * Math.sqrt(i / 26),
			2.6,
			`${t.deep}66`,
		),
	)
	return (
		oval(x, y, r, ball(t.pale, t.light, t.base, t.base, t.deep)) +
		pores +
		oval(x - r * 0.36, y - r * 0.42, r * 0.24, '#ffffff66', r * 0.16)
	)
}

function sprig(): string {
	const leaf = (turn: number) =>
		at(
			`translate(300 206) rotate(${turn})`,
			area('M0 0 C40 -40 110 -40 150 -6 C110 34 40 34 0 0 Z', slant('#8fc07a', '#3f7d4c')) +
				line('M10 0 Q70 -6 138 -5', '#d3e8b8', 4),
		)
	return line('M300 214 Q302 190 318 176', '#6a4c33', 11) + leaf(-22) + leaf(-150)
}

function half(t: Tints): string {
	return at(
		'translate(566 490)',
		oval(0, 0, 122, slant(t.light, t.base, t.deep)) +
			oval(0, 0, 111, '#fff4de') +
			times(10, (i) =>
				at(
					`rotate(${i * 36})`,
					area('M0 -10 L26 -84 Q0 -108 -26 -84 Z', down(t.light, t.base)) + line('M-6 -78 L-2 -46', `${t.pale}`, 6),
				),
			) +
			oval(0, 0, 11, '#fff4de'),
	)
}

/** A bowl heaped with blueberries. */
export const blueberries: Subject = {
	stands: { x: 400, y: 640, half: 170 },
	focus: { x: 400, y: 350, zoom: 1.8 },
	draw: (t) =>
		oval(400, 402, 256, t.deep, 62) +
		[3, 5, 6, 7]
			.map((count, row) =>
				times(count, (i) =>
					berry(
						400 + (i - (count - 1) / 2) * (74 - row),
						268 + row * 46 + Math.abs(i - (count - 1) / 2) * 9,
						43,
						i * 3 + row * 7,
					),
				),
			)
			.join('') +
		at(
			'translate(452 262) rotate(24)',
			area('M0 0 C20 -44 76 -52 116 -30 C90 10 40 22 0 0 Z', slant('#9ccb86', '#4f8f5c')) +
				line('M8 -2 Q56 -26 104 -27', '#dcefc4', 4),
		) +
		area(
			'M144 396 C150 520 250 640 330 640 L470 640 C550 640 650 520 656 396 C600 470 200 470 144 396 Z',
			across(t.light, t.pale, t.base, t.base, t.deep),
		) +
		line('M146 400 C200 472 600 472 654 400', t.pale, 10) +
		line('M186 500 C280 560 520 560 614 500', '#fffaf0', 12, 'stroke-opacity="0.7"') +
		berry(180, 616, 38, 5) +
		berry(650, 622, 34, 9),
}

function berry(x: number, y: number, r: number, turn: number): string {
	return (
		oval(x, y, r, ball('#9fb0e6', '#5a6bb8', '#3a4688', '#272b5c')) +
		at(
			`translate(${x + 4} ${y - 4}) rotate(${turn * 31})`,
			times(5, (i) =>
				at(`rotate(${i * 72})`, area(`M0 0 L${r * 0.16} ${-r * 0.38} L${-r * 0.16} ${-r * 0.38} Z`, '#232654')),
			) + oval(0, 0, r * 0.13, '#3a4688'),
		) +
		oval(x - r * 0.4, y - r * 0.42, r * 0.22, '#ffffff77', r * 0.14)
	)
}

/** A tin of tea, with leaves and a cup. */
export const teatin: Subject = {
	range: ['forest', 'red'],
	stands: { x: 390, y: 652, half: 220 },
	focus: { x: 370, y: 440, zoom: 1.8 },
	draw: (t) =>
		area(
			'M246 260 L494 260 L494 626 Q494 652 460 652 L280 652 Q246 652 246 626 Z',
			across(t.light, t.pale, t.base, t.base, t.deep, t.dark),
		) +
		area(
			'M238 176 Q238 150 266 150 L474 150 Q502 150 502 176 L502 276 L238 276 Z',
			across(t.base, t.light, t.deep, t.dark, t.dark),
		) +
		oval(370, 158, 126, across(t.light, t.base), 18) +
		box(238, 262, 264, 16, across('#f3dca8', '#fff3d0', '#c59a54', '#8f6a35')) +
		inside('M246 340 H494 V580 H246 Z', label(t)) +
		box(262, 290, 18, 340, '#ffffff66', 9) +
		area(
			'M520 550 L660 550 C660 620 630 650 590 650 C550 650 520 620 520 550 Z',
			across('#ffffff', '#f4f1ea', '#cfcbd0'),
		) +
		oval(590, 550, 70, '#ffffff', 17) +
		oval(590, 552, 60, '#c9913f', 12) +
		fade(0.7, line('M574 520 C560 490 596 480 580 446 M610 520 C600 494 626 482 614 460', '#ffffff', 8)) +
		times(7, (i) =>
			at(
				`translate(${150 + ((i * 37) % 100)} ${636 + (i % 3) * 9}) rotate(${i * 53})`,
				area('M-22 0 Q0 -12 22 0 Q0 9 -22 0 Z', i % 2 ? '#4e6b3f' : '#6d8a52'),
			),
		),
}

function label(t: Tints): string {
	return (
		box(246, 340, 248, 240, across('#efe2c6', '#fff8e8', '#f6ead2', '#bfae90')) +
		oval(424, 402, 25, '#d9674f') +
		area('M246 520 L310 420 L350 470 L396 396 L460 500 L494 470 L494 580 L246 580 Z', `${t.light}cc`) +
		area('M246 556 Q310 500 370 546 T494 530 L494 580 L246 580 Z', t.deep)
	)
}

/** A bowl of noodles with an egg. */
export const noodles: Subject = {
	stands: { x: 400, y: 640, half: 170 },
	focus: { x: 400, y: 390, zoom: 1.8 },
	draw: (t) =>
		area(
			'M120 390 C130 520 240 640 320 640 L480 640 C560 640 670 520 680 390 Z',
			across(t.light, t.pale, t.base, t.base, t.deep, t.dark),
		) +
		line('M150 470 C220 560 580 560 650 470', '#fffaf0', 14, 'stroke-opacity="0.8"') +
		box(316, 626, 168, 24, across(t.base, t.light, t.dark), 10) +
		oval(400, 390, 280, across(t.pale, t.light, t.deep), 92) +
		oval(400, 394, 256, slant('#e5a35b', '#c9763c', '#a9552f'), 78) +
		inside(
			'M144 394 A256 78 0 0 0 656 394 A256 78 0 0 0 144 394 Z',
			times(11, (i) =>
				line(
					`M${170 + i * 30} ${440 - (i % 3) * 14} C${210 + i * 30} ${340 + (i % 2) * 20} ${290 + i * 28} ${470 - (i % 4) * 10} ${330 + i * 30} ${364 + (i % 3) * 12}`,
					i % 2 ? '#f8dfa2' : '#fbeabd',
					13,
				),
			),
		) +
		at(
			'translate(312 372) rotate(-12)',
			oval(0, 0, 74, '#fffdf6', 46) + oval(4, 2, 38, ball('#ffdf7d', '#f4a52e'), 26) + oval(-8, -6, 10, '#fff6cf', 6),
		) +
		at(
			'translate(490 376) rotate(10)',
			times(
				3,
				(i) =>
					box(-74 + i * 40, -24 + i * 10, 66, 42, slant('#d98b6c', '#a2503c'), 14) +
					line(`M${-64 + i * 40} ${-10 + i * 10} h44`, '#f6cdb4', 7),
			),
		) +
		times(14, (i) => oval(230 + ((i * 83) % 330), 356 + ((i * 29) % 84), 10, i % 2 ? '#6fb15a' : '#8ccb70', 6)) +
		line('M500 420 L742 196', across('#8a4c35', '#b9694a'), 14) +
		line('M540 426 L764 234', across('#8a4c35', '#b9694a'), 14) +
		fade(0.7, line('M330 280 C300 230 360 206 330 150 M430 270 C406 220 460 196 434 136', '#ffffff', 13)),
}
