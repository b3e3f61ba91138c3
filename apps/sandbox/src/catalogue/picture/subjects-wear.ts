import { across, blur, down, slant } from './paint.ts'
import type { Hex } from './palette.ts'
import { area, at, box, inside, line, oval, times } from './shape.ts'
import type { Subject } from './subject.ts'

const shirtShape =
	'M292 196 Q400 262 508 196 L596 228 Q640 250 700 384 L606 428 L574 366 C576 460 582 560 588 634 Q400 662 212 634 C218 560 224 460 226 366 L194 428 L100 384 Q160 250 204 228 Z'

/** A short-sleeved T-shirt with a small sunrise on the chest. */
export const tshirt: Subject = {
	range: ['sky', 'white', 'graphite'],
	stands: { x: 400, y: 640, half: 200 },
	focus: { x: 400, y: 300, zoom: 1.8 },
	draw: (t) =>
		area('M300 196 Q400 130 500 196 Q400 250 300 196 Z', down(t.dark, t.deep)) +
		area(shirtShape, slant(t.light, t.base, t.base, t.deep)) +
		inside(
			shirtShape,
			blur(
				10,
				line('M226 366 C250 470 240 540 262 650 M574 366 C552 470 566 540 540 650', t.deep, 22) +
					line('M330 500 C340 560 330 600 336 650 M470 480 C456 550 468 600 462 650', t.deep, 14),
			) +
				blur(12, area('M250 240 C300 300 290 480 310 640 L270 640 C262 480 250 340 220 270 Z', `${t.pale}55`)) +
				line('M108 372 L198 416 M692 372 L602 416 M214 620 Q400 648 586 620', t.deep, 4, 'stroke-dasharray="9 7"'),
		) +
		line('M296 200 Q400 274 504 200', t.deep, 22) +
		line('M296 196 Q400 268 504 196', t.light, 13) +
		at(
			'translate(400 400)',
			oval(0, 0, 62, '#fff6e6') +
				inside('M-62 0 A62 62 0 0 1 62 0 Z', oval(0, 6, 40, '#f3a05a')) +
				area('M-61 4 Q-30 -10 0 4 T61 4 A62 62 0 0 1 -61 4 Z', '#5fa3a0') +
				line('M-44 24 Q-22 12 0 24 T44 24', '#fff6e6', 5),
		),
}

const jacketShape = 'M306 196 L494 196 Q560 214 580 270 L596 630 Q400 656 204 630 L220 270 Q240 214 306 196 Z'

/** A hooded down jacket, quilted. */
export const jacket: Subject = {
	stands: { x: 400, y: 636, half: 235 },
	focus: { x: 400, y: 290, zoom: 1.8 },
	draw: (t) =>
		area(
			'M290 214 C286 120 330 96 400 96 C470 96 514 120 510 214 C480 250 320 250 290 214 Z',
			across(t.base, t.light, t.base, t.deep),
		) +
		area(
			'M322 214 C322 150 350 136 400 136 C450 136 478 150 478 214 C450 244 350 244 322 214 Z',
			down(t.dark, t.deep),
		) +
		sleeve(t.light, t.base, t.deep) +
		at('matrix(-1 0 0 1 800 0)', sleeve(t.base, t.deep, t.dark)) +
		area(jacketShape, t.deep) +
		inside(
			jacketShape,
			times(
				6,
				(i) =>
					box(186, 202 + i * 74, 216, 70, down(t.light, t.base, t.deep), 30) +
					box(398, 202 + i * 74, 216, 70, down(t.base, t.base, t.dark), 30) +
					box(230, 212 + i * 74, 120, 12, `${t.pale}88`, 6),
			),
		) +
		box(388, 210, 24, 432, across(t.deep, t.base, t.deep), 6) +
		line('M400 216 V634', '#e8e4da', 4, 'stroke-dasharray="3 5"') +
		box(393, 224, 14, 34, slant('#fdf8ea', '#b8ab92'), 6) +
		line('M262 470 L314 512 M538 470 L486 512', t.dark, 7) +
		line('M340 226 V290 M460 226 V290', '#f5efe2', 6) +
		oval(340, 294, 7, '#8a7a66') +
		oval(460, 294, 7, '#8a7a66'),
}

function sleeve(light: Hex, base: Hex, deep: Hex): string {
	const puffs = times(5, (i) =>
		at(
			`translate(${212 - i * 17} ${268 + i * 70}) rotate(14)`,
			box(-58 + i * 2, -8, 108 - i * 5, 78, down(light, base, deep), 32),
		),
	)
	return puffs + at('translate(134 614) rotate(14)', box(-34, 0, 74, 22, deep, 8))
}

/** A knitted scarf, knotted, with a fringe. */
export const scarf: Subject = {
	range: ['rose', 'cream'],
	stands: { x: 400, y: 696, half: 150 },
	focus: { x: 400, y: 330, zoom: 1.8 },
	draw: (t) =>
		line('M268 216 C290 128 510 128 532 216', down(t.deep, t.dark), 92) +
		at('translate(452 366) rotate(-16) scale(1 0.82)', hanging(t.base, t.deep, t.pale)) +
		at('translate(366 372) rotate(7)', hanging(t.light, t.base, t.pale)) +
		line('M540 206 C548 290 480 346 410 384', slant(t.light, t.base, t.deep), 106) +
		times(9, (i) => line(`M${586 - i * 19} ${236 + i * 17} q-22 2 -52 -${20 - i}`, t.deep, 3, 'stroke-opacity="0.3"')) +
		line('M260 206 C252 290 320 346 396 384', slant(t.pale, t.light, t.base), 106) +
		times(9, (i) => line(`M${216 + i * 19} ${240 + i * 17} q24 0 54 -${22 - i}`, t.deep, 3, 'stroke-opacity="0.3"')) +
		line('M226 214 C226 270 262 320 310 352', t.pale, 8, 'stroke-opacity="0.7"') +
		at('rotate(-14 404 390)', box(332, 336, 146, 112, slant(t.pale, t.light, t.base, t.deep), 50)) +
		times(8, (i) => line(`M${352 + i * 15} ${378 - i * 4} q-5 32 4 58`, t.deep, 3, 'stroke-opacity="0.35"')),
}

function hanging(light: Hex, deep: Hex, stripe: Hex): string {
	const ribs = times(9, (i) => line(`M${-52 + i * 13} 20 V290`, deep, 3, 'stroke-opacity="0.5"'))
	const fringe = times(10, (i) => line(`M${-56 + i * 12.4} 300 q${(i % 3) * 3 - 3} 26 ${(i % 2) * 4 - 2} 52`, light, 7))
	return (
		fringe +
		box(-64, 0, 128, 306, across(light, light, deep), 8) +
		ribs +
		times(3, (i) => box(-64, 206 + i * 30, 128, 14, stripe))
	)
}

/** A pair of ribbed socks. */
export const socks: Subject = {
	range: ['mustard', 'sky'],
	stands: { x: 486, y: 624, half: 200 },
	focus: { x: 470, y: 300, zoom: 1.9 },
	draw: (t) =>
		at('translate(-70 -18)', sock(t.light, t.base, t.deep, t.pale)) +
		at('translate(70 14)', sock(t.light, t.base, t.deep, t.pale)),
}

const sockShape =
	'M330 170 L470 170 L478 430 C500 470 560 490 596 528 C630 572 600 620 548 616 C470 612 400 590 356 540 C330 510 334 460 334 400 Z'

function sock(light: Hex, base: Hex, deep: Hex, accent: Hex): string {
	return (
		area(sockShape, slant(light, base, base, deep)) +
		inside(
			sockShape,
			oval(580, 570, 66, accent, 74) +
				at('rotate(24 360 520)', oval(352, 520, 50, accent, 72)) +
				box(320, 262, 170, 16, accent) +
				box(320, 296, 170, 16, accent) +
				times(11, (i) => line(`M${338 + i * 13} 172 V238`, deep, 4, 'stroke-opacity="0.5"')) +
				blur(9, line('M470 180 L474 440 C496 490 560 500 590 540', deep, 20, 'stroke-opacity="0.6"')) +
				line('M352 260 L356 470', '#ffffff', 9, 'stroke-opacity="0.35"'),
		) +
		line('M332 242 H474', deep, 4)
	)
}
