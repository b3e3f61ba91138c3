import { across, ball, down, slant } from './paint.ts'
import type { Hex } from './palette.ts'
import { area, at, box, inside, line, oval, times } from './shape.ts'
import type { Subject } from './subject.ts'

/** A fountain pen, uncapped, over its own line of ink. */
export const pen: Subject = {
	range: ['navy', 'red'],
	stands: { x: 420, y: 600, half: 270 },
	focus: { x: 230, y: 530, zoom: 1.9 },
	draw: (t) =>
		line('M96 668 C150 600 190 700 240 650 C280 612 300 690 350 660 C400 634 430 682 500 658', '#34427a', 7) +
		at(
			'translate(160 610) rotate(-38)',
			area('M0 0 L92 -26 L118 -26 L118 26 L92 26 Z', down('#fff0c4', '#e5bf6d', '#a27a35')) +
				line('M6 0 H84', '#7c5a26', 3) +
				oval(88, 0, 6, '#7c5a26') +
				area('M116 -30 L226 -38 L226 38 L116 30 Z', down('#555a68', '#343640', '#1f2027')) +
				box(224, -40, 16, 80, down('#fff0c4', '#e5bf6d', '#8f6a35'), 4) +
				area(
					'M240 -42 L560 -42 Q640 -38 660 0 Q640 38 560 42 L240 42 Z',
					down(t.light, t.pale, t.base, t.deep, t.dark),
				) +
				box(248, -28, 330, 10, '#ffffff99', 5) +
				box(540, -43, 12, 86, down('#fff0c4', '#e5bf6d', '#8f6a35')),
		) +
		at(
			'translate(420 640) rotate(-8)',
			box(0, -44, 270, 88, down(t.light, t.pale, t.base, t.deep, t.dark), 40) +
				box(0, -44, 26, 88, down('#fff0c4', '#e5bf6d', '#8f6a35'), 6) +
				box(40, -58, 190, 18, down('#fff0c4', '#e5bf6d', '#8f6a35'), 9) +
				oval(42, -49, 14, ball('#fff6dc', '#c59a54')) +
				box(44, -26, 190, 9, '#ffffff88', 5),
		),
}

/** A stack of books with an apple on it. */
export const books: Subject = {
	stands: { x: 400, y: 650, half: 260 },
	focus: { x: 330, y: 480, zoom: 1.7 },
	draw: (t) =>
		book(150, 566, 500, 84, '#4a6fa8', '#f2c879') +
		at('translate(24 0)', book(150, 480, 450, 84, t.base, '#fffaf0')) +
		at('rotate(-1 400 440)', book(130, 408, 480, 70, '#e0a44a', '#7c4a2c')) +
		at('rotate(2 400 360)', book(190, 338, 420, 68, '#6e9b83', '#fff3d8')) +
		at('rotate(-3 400 290)', book(160, 274, 400, 62, '#d9705c', '#ffe6c8')) +
		oval(360, 202, 74, ball('#ffc7a8', '#e4583f', '#a8322f'), 70) +
		line('M360 146 C358 120 370 108 382 100', '#6a4c33', 9) +
		area('M372 128 C396 96 440 100 460 112 C440 142 400 148 372 128 Z', slant('#a5d287', '#4f8f5c')) +
		oval(334, 176, 20, '#ffffff88', 13),
}

function book(x: number, y: number, width: number, height: number, cover: Hex, print: Hex): string {
	return (
		box(x, y, width, height, down(cover, cover), 14) +
		box(x, y, width, height, down('#ffffff44', '#ffffff00', '#2b214555'), 14) +
		box(x + width - 60, y + 10, 66, height - 20, across('#fffaf0', '#e6dcc8'), 6) +
		times(4, (i) => line(`M${x + width - 54} ${y + 20 + ((height - 40) / 3) * i} h56`, '#cabfa8', 2)) +
		box(x + 40, y, 12, height, print) +
		box(x + width - 110, y, 12, height, print) +
		box(x + 96, y + height / 2 - 7, width - 260, 14, print, 7)
	)
}

/** A rolled yoga mat with a strap. */
export const yogamat: Subject = {
	range: ['lilac', 'sage', 'navy'],
	stands: { x: 400, y: 600, half: 300 },
	focus: { x: 230, y: 490, zoom: 1.8 },
	draw: (t) =>
		area('M240 596 L640 596 L760 640 L330 640 Z', slant(t.light, t.base)) +
		line('M330 640 H760', t.deep, 9) +
		area('M220 384 L640 384 A108 108 0 0 1 640 600 L220 600 Z', down(t.light, t.pale, t.base, t.base, t.deep, t.dark)) +
		times(13, (i) => line(`M${300 + i * 30} 394 V590`, t.deep, 2, 'stroke-opacity="0.2"')) +
		oval(220, 492, 76, slant(t.light, t.deep), 108) +
		[60, 45, 31, 17]
			.map(
				(r) =>
					`<ellipse cx="220" cy="492" rx="${r}" ry="${r * 1.42}" fill="none" stroke="${t.pale}" stroke-width="5"/>`,
			)
			.join('') +
		oval(220, 492, 9, t.dark, 13) +
		strap(360) +
		strap(560) +
		line('M374 386 C380 270 580 270 574 386', across('#f6ead6', '#cdbb9f'), 18) +
		box(250, 404, 380, 12, '#ffffff77', 6),
}

function strap(x: number): string {
	return (
		inside(`M${x} 380 h28 v226 h-28 Z`, box(x, 380, 28, 226, down('#fdf4e3', '#f0e2c9', '#bda98b'))) +
		box(x - 5, 478, 38, 30, slant('#fdf8ea', '#b8ab92'), 6) +
		box(x + 4, 486, 20, 14, '#8c7f69', 3)
	)
}

/** A pair of hexagonal dumbbells. */
export const dumbbells: Subject = {
	stands: { x: 410, y: 632, half: 270 },
	focus: { x: 270, y: 540, zoom: 1.7 },
	draw: (t) =>
		at('translate(14 -134)', dumbbell(t.light, t.base, t.deep, t.dark)) +
		at('translate(-20 60)', dumbbell(t.light, t.base, t.deep, t.dark)),
}

function dumbbell(light: Hex, base: Hex, deep: Hex, dark: Hex): string {
	const head = (x: number) =>
		area(
			`M${x} 420 L${x + 40} 376 L${x + 140} 376 L${x + 176} 420 L${x + 176} 526 L${x + 140} 570 L${x + 40} 570 L${x} 526 Z`,
			down(light, base, deep, dark),
		) +
		area(`M${x + 40} 376 L${x + 140} 376 L${x + 176} 420 L${x} 420 Z`, `${light}`) +
		area(`M${x + 44} 376 h40 l-20 44 h-40 Z`, '#ffffff55') +
		area(`M${x} 526 H${x + 176} L${x + 140} 570 H${x + 40} Z`, dark)
	return (
		box(290, 444, 260, 60, down('#f4f5f7', '#c4cad3', '#7f8693'), 14) +
		times(16, (i) => line(`M${338 + i * 10} 448 l8 52`, '#7f869377', 3)) +
		box(306, 436, 20, 76, '#8f96a3', 6) +
		box(500, 436, 20, 76, '#8f96a3', 6) +
		head(136) +
		head(510)
	)
}

/** A road bicycle. */
export const bicycle: Subject = {
	stands: { x: 400, y: 632, half: 320 },
	focus: { x: 400, y: 470, zoom: 1.6 },
	draw: (t) =>
		wheel(206, 500) +
		wheel(600, 500) +
		line('M392 518 L206 500', t.deep, 11) +
		line('M318 300 L206 500', t.base, 10) +
		line('M318 300 L556 296', across(t.light, t.base), 16) +
		line('M392 518 L320 290', t.base, 16) +
		line('M392 518 L562 318', across(t.base, t.deep), 18) +
		line('M552 280 L566 340 L600 500', t.base, 14) +
		line('M322 296 L552 292', t.pale, 4) +
		line('M320 292 L306 244', '#c4cad3', 10) +
		area(
			'M250 238 Q258 222 300 226 L362 230 Q368 238 352 244 L290 252 Q256 256 250 238 Z',
			down('#5b4038', '#33241f'),
		) +
		line('M552 282 L544 246', '#c4cad3', 11) +
		line('M540 244 C590 230 640 236 634 272 C630 300 596 304 584 296', down('#5b5f6c', '#2b2d36'), 14) +
		line('M392 492 L206 488 M392 544 L206 514', '#6a7080', 4) +
		oval(392, 518, 38, slant('#d9dde3', '#8c93a0')) +
		oval(392, 518, 27, '#5a606e') +
		times(5, (i) => at(`rotate(${i * 72} 392 518)`, box(388, 486, 8, 32, '#c4cad3', 4))) +
		line('M392 518 L430 586', '#b4bac5', 10) +
		box(410, 580, 56, 14, '#33353e', 6) +
		oval(206, 501, 17, '#8c93a0'),
}

function wheel(x: number, y: number): string {
	return (
		times(20, (i) => at(`rotate(${i * 18} ${x} ${y})`, line(`M${x} ${y} V${y - 118}`, '#aab0bb', 2))) +
		`<circle cx="${x}" cy="${y}" r="126" fill="none" stroke="#33353e" stroke-width="13"/><circle cx="${x}" cy="${y}" r="115" fill="none" stroke="#d3d7de" stroke-width="8"/>` +
		oval(x, y, 12, '#8c93a0')
	)
}
