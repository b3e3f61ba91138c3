import { across, ball, down, slant } from './paint.ts'
import type { Hex } from './palette.ts'
import { area, at, box, line, oval, times } from './shape.ts'
import type { Subject } from './subject.ts'

/** An acoustic guitar, leaning. */
export const guitar: Subject = {
	stands: { x: 360, y: 706, half: 170 },
	focus: { x: 350, y: 520, zoom: 1.7 },
	draw: (t) =>
		at(
			'translate(400 700) scale(0.88) translate(-400 -700) rotate(14 400 430)',
			box(384, 40, 32, 380, across('#6b4632', '#8a5c40', '#4c3124')) +
				times(9, (i) => box(384, 116 + i * 30, 32, 3, '#e6dcc6')) +
				times(3, (i) => oval(400, 162 + i * 60, 5, '#f6ecd6')) +
				area('M374 -36 Q400 -52 426 -36 L420 56 L380 56 Z', slant(t.deep, t.dark)) +
				times(
					3,
					(i) =>
						oval(366, -18 + i * 24, 9, ball('#ffffff', '#a7adb8')) +
						oval(434, -18 + i * 24, 9, ball('#ffffff', '#a7adb8')),
				) +
				area(guitarBody, slant(t.dark, t.dark)) +
				at(
					'translate(400 510) scale(0.95) translate(-400 -510)',
					area(guitarBody, slant(t.pale, t.light, t.base, t.deep)),
				) +
				oval(400, 474, 56, '#f4e3c0') +
				oval(400, 474, 50, '#8a5d3d') +
				oval(400, 474, 43, slant('#2b1c18', '#513527')) +
				area('M440 480 C500 500 490 570 460 584 C446 560 446 520 440 480 Z', '#5a382799') +
				box(336, 610, 128, 26, across('#6b4632', '#4c3124'), 8) +
				times(6, (i) => line(`M${387 + i * 5.2} 44 L${380 + i * 8} 618`, '#f8f3e6', 1.6)) +
				box(300, 420, 14, 60, '#ffffff55', 7),
		),
}

const guitarBody =
	'M400 344 C460 330 520 352 522 410 C524 452 496 470 506 510 C560 540 580 600 552 654 C520 712 450 712 400 712 C350 712 280 712 248 654 C220 600 240 540 294 510 C304 470 276 452 278 410 C280 352 340 330 400 344 Z'

/** A friendly tin robot. */
export const robot: Subject = {
	range: ['teal', 'coral'],
	stands: { x: 400, y: 668, half: 160 },
	focus: { x: 400, y: 260, zoom: 1.8 },
	draw: (t) =>
		line('M400 150 V96', '#aab0bb', 10) +
		oval(400, 84, 20, ball('#ffd9a0', '#f08a3c')) +
		arm(t.light, t.base) +
		at('matrix(-1 0 0 1 800 0)', arm(t.base, t.deep)) +
		box(316, 580, 60, 70, across('#d9dde3', '#9aa1ae'), 12) +
		box(424, 580, 60, 70, across('#d9dde3', '#9aa1ae'), 12) +
		box(286, 632, 106, 38, across(t.light, t.deep), 18) +
		box(408, 632, 106, 38, across(t.base, t.dark), 18) +
		box(370, 330, 60, 40, across('#d9dde3', '#9aa1ae')) +
		box(274, 148, 252, 196, across(t.pale, t.light, t.base, t.deep), 48) +
		box(300, 186, 200, 112, slant('#343848', '#22242f'), 40) +
		oval(354, 238, 26, ball('#e9fff8', '#6fd9c0')) +
		oval(446, 238, 26, ball('#e9fff8', '#6fd9c0')) +
		oval(346, 230, 8, '#ffffff') +
		oval(438, 230, 8, '#ffffff') +
		line('M376 272 Q400 290 424 272', '#6fd9c0', 7) +
		box(254, 220, 24, 60, across('#d9dde3', '#9aa1ae'), 10) +
		box(522, 220, 24, 60, across('#d9dde3', '#9aa1ae'), 10) +
		box(284, 362, 232, 232, across(t.light, t.pale, t.base, t.deep), 40) +
		box(320, 396, 160, 110, slant('#fffaf0', '#e9dfcf'), 20) +
		line('M340 466 L370 466 L384 426 L404 486 L418 450 L460 450', '#e4694f', 7) +
		times(3, (i) => oval(350 + i * 50, 548, 15, ball('#ffffff', ['#f3c14f', '#ea6d5d', '#5fa3c8'][i] as Hex))) +
		box(296, 170, 14, 110, '#ffffff77', 7),
}

function arm(light: Hex, base: Hex): string {
	return (
		line('M280 410 C220 420 210 470 214 500', '#aab0bb', 28) +
		times(3, (i) => line(`M${262 - i * 20} ${402 + i * 20} l10 26`, '#7f8693', 4)) +
		oval(214, 526, 38, ball(light, base)) +
		line('M198 548 L190 576 M230 550 L238 576', base, 16)
	)
}

const brights: readonly Hex[] = ['#e9695a', '#f2b347', '#5fa9c9', '#7dbb83', '#9f8fd0']

/** Wooden building blocks: a little castle. */
export const blocks: Subject = {
	stands: { x: 400, y: 646, half: 270 },
	focus: { x: 400, y: 370, zoom: 1.7 },
	draw: (t) =>
		block(150, 500, 120, 146, brights[2]) +
		block(530, 500, 120, 146, brights[3]) +
		block(276, 540, 250, 106, t.base) +
		area('M350 646 V604 A50 50 0 0 1 450 604 V646 Z', down('#4c3124', '#6b4632')) +
		block(276, 410, 112, 124, brights[1]) +
		block(414, 410, 112, 124, brights[4]) +
		block(150, 410, 120, 84, '#f1ddbb') +
		block(530, 410, 120, 84, t.light) +
		area('M140 406 L210 300 L280 406 Z', slant('#f4927f', '#d9503f')) +
		area('M520 406 L590 300 L660 406 Z', slant(t.light, t.deep)) +
		block(276, 350, 250, 54, '#f1ddbb') +
		area('M322 346 V310 A78 78 0 0 1 478 310 V346 Z', slant('#8fc7a0', '#5c9d72')) +
		oval(400, 306, 26, '#fff6e2') +
		line('M400 230 V150', '#8a5d3d', 9) +
		area('M404 152 L470 176 L404 200 Z', slant('#f9c95f', '#e79a2f')) +
		at('rotate(-14 110 620)', block(70, 588, 66, 62, brights[4])) +
		oval(706, 614, 34, ball('#f8b5a6', '#e9695a', '#b94a3f')),
}

function block(x: number, y: number, width: number, height: number, colour: Hex = '#e9695a'): string {
	return (
		box(x, y, width, height, slant(colour, colour), 8) +
		box(x, y, width, height, slant('#ffffff55', '#ffffff00', '#2b214540'), 8) +
		box(x + 8, y + 8, width - 16, 7, '#ffffff66', 3)
	)
}

/** A board game: board, pawns, dice. */
export const boardgame: Subject = {
	stands: { x: 400, y: 620, half: 300 },
	focus: { x: 300, y: 480, zoom: 1.8 },
	draw: (t) =>
		at(
			'translate(400 470) scale(1 0.56) rotate(45)',
			box(-226, -206, 452, 452, t.dark, 22) +
				box(-226, -226, 452, 452, slant(t.light, t.base, t.deep), 22) +
				box(-196, -196, 392, 392, '#fbf1dc', 10) +
				tiles() +
				box(-90, -90, 180, 180, slant('#cfe5cf', '#8fc0a0'), 14),
		) +
		at(
			'translate(400 440)',
			area('M-70 10 L-20 -56 L6 -16 L30 -44 L76 10 Z', '#4f8f6c') +
				area('M-40 -30 L-20 -56 L-2 -30 L-20 -38 Z', '#ffffff'),
		) +
		pawn(240, 470, brights[0]) +
		pawn(540, 400, brights[2]) +
		pawn(430, 570, brights[1]) +
		die(600, 570, 12) +
		die(690, 610, -14),
}

function tiles(): string {
	return times(24, (i) => {
		const side = Math.floor(i / 6)
		return at(
			`rotate(${side * 90})`,
			box(-188 + (i % 6) * 63, -188, 56, 56, brights[(i * 3) % 5] ?? '#e9695a', 8) +
				box(-180 + (i % 6) * 63, -180, 40, 8, '#ffffff66', 4),
		)
	})
}

function pawn(x: number, y: number, colour: Hex = '#e9695a'): string {
	return (
		oval(x + 10, y + 4, 44, '#2b214533', 14) +
		area(
			`M${x - 38} ${y} C${x - 30} ${y - 40} ${x - 14} ${y - 60} ${x - 14} ${y - 96} L${x + 14} ${y - 96} C${x + 14} ${y - 60} ${x + 30} ${y - 40} ${x + 38} ${y} Q${x} ${y + 18} ${x - 38} ${y} Z`,
			across('#fff1e0', colour, colour, '#4c3a52'),
		) +
		oval(x, y - 116, 32, ball('#fff1e0', colour, '#5b4560'))
	)
}

function die(x: number, y: number, turn: number): string {
	return at(
		`translate(${x} ${y}) rotate(${turn})`,
		box(-34, -30, 72, 72, '#c9c2bd', 14) +
			box(-36, -36, 72, 72, slant('#ffffff', '#ece6dc'), 14) +
			[
				[-16, -16],
				[16, 16],
				[0, 0],
			]
				.map(([dx = 0, dy = 0]) => oval(dx, dy, 7, '#d9503f'))
				.join(''),
	)
}
