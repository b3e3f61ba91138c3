import { across, ball, down, slant } from './paint.ts'
import { area, at, box, fade, inside, line, oval, times } from './shape.ts'
import type { Subject } from './subject.ts'

/** A lipstick with its cap beside it. */
export const lipstick: Subject = {
	range: ['red', 'rose', 'tangerine'],
	stands: { x: 410, y: 664, half: 190 },
	focus: { x: 340, y: 280, zoom: 1.9 },
	draw: (t) =>
		area('M282 400 L282 220 Q290 150 392 122 Q398 122 398 132 L398 400 Z', across(t.light, t.base, t.base, t.deep)) +
		area('M282 232 Q292 156 392 124 Q390 196 340 226 Q310 240 282 232 Z', slant(t.pale, t.light)) +
		box(298, 250, 14, 140, '#ffffff77', 7) +
		box(266, 380, 148, 76, across('#f9e9c4', '#fffaf0', '#d9b878', '#a27c41'), 8) +
		box(242, 450, 196, 214, across('#4f4a55', '#716b78', '#35323c', '#24222a'), 18) +
		box(242, 450, 196, 18, across('#f3dca8', '#fff7df', '#c59a54', '#8f6a35'), 6) +
		box(262, 486, 12, 156, '#ffffff55', 6) +
		at(
			'rotate(0)',
			box(470, 404, 140, 260, across('#5b5561', '#7f7886', '#3b3742', '#28262e'), 20) +
				oval(540, 414, 68, across('#6b6472', '#4a4550'), 15) +
				box(470, 610, 140, 14, across('#f3dca8', '#fff7df', '#c59a54', '#8f6a35')) +
				box(488, 434, 12, 160, '#ffffff55', 6),
		) +
		line('M120 700 C180 672 240 712 300 694 C330 686 350 690 366 696', t.base, 22, 'stroke-opacity="0.85"'),
}

/** A dropper bottle of serum. */
export const serum: Subject = {
	stands: { x: 400, y: 668, half: 145 },
	focus: { x: 400, y: 470, zoom: 1.8 },
	draw: (t) =>
		area('M364 70 Q364 40 400 40 Q436 40 436 70 L440 176 L360 176 Z', across('#fdfbf6', '#f1ece4', '#c9c2bd')) +
		box(340, 170, 120, 82, across('#f3dca8', '#fff7df', '#c59a54', '#8f6a35'), 10) +
		times(13, (i) => box(346 + i * 8.6, 178, 3, 66, '#8f6a3555')) +
		box(356, 250, 88, 30, across(t.light, t.base, t.deep)) +
		area(
			'M356 276 L444 276 C452 310 540 318 540 384 L540 628 Q540 668 500 668 L300 668 Q260 668 260 628 L260 384 C260 318 348 310 356 276 Z',
			across(t.light, `#ffffff`, t.light, t.base, t.deep),
		) +
		area(
			'M272 430 Q400 446 528 430 L528 626 Q528 656 498 656 L302 656 Q272 656 272 626 Z',
			across(t.base, t.light, t.base, t.deep),
		) +
		fade(0.75, box(393, 276, 14, 270, across('#ffffff', '#e6eaf0'), 7)) +
		box(290, 420, 220, 186, across('#fffdf8', '#ffffff', '#f2ebe0'), 12) +
		at(
			'translate(400 494)',
			times(6, (i) =>
				at(`rotate(${i * 60})`, area('M0 0 C-16 -16 -12 -42 0 -50 C12 -42 16 -16 0 0 Z', down(t.light, t.base))),
			) + oval(0, 0, 9, '#fff3cf'),
		) +
		box(340, 562, 120, 7, t.deep, 3) +
		box(362, 580, 76, 6, t.light, 3) +
		box(274, 380, 14, 250, '#ffffff99', 7),
}

/** A plant in a footed pot. */
export const plant: Subject = {
	stands: { x: 400, y: 668, half: 140 },
	focus: { x: 400, y: 290, zoom: 1.7 },
	draw: (t) =>
		[-64, 60, -34, 34, -8].map((turn, i) => leafOnStem(turn, 300 + (i % 3) * 40)).join('') +
		area(
			'M268 450 L532 450 L506 640 Q502 668 474 668 L326 668 Q298 668 294 640 Z',
			across(t.light, t.pale, t.base, t.base, t.deep, t.dark),
		) +
		box(250, 430, 300, 52, across(t.pale, t.light, t.base, t.deep), 16) +
		line('M280 540 Q340 510 400 540 T520 540', '#fffaf0', 10, 'stroke-opacity="0.7"') +
		line('M284 568 Q340 538 400 568 T516 568', '#fffaf0', 6, 'stroke-opacity="0.5"'),
}

function leafOnStem(turn: number, length: number): string {
	const veins = times(4, (i) =>
		line(
			`M0 ${-30 - i * 30} L-40 ${-58 - i * 32} M0 ${-30 - i * 30} L40 ${-58 - i * 32}`,
			'#b9dca4',
			3,
			'stroke-opacity="0.7"',
		),
	)
	const blade = area('M0 0 C-80 -20 -96 -120 0 -196 C96 -120 80 -20 0 0 Z', slant('#93c483', '#5a9a62', '#2f6b4c'))
	const slits = times(3, (i) =>
		area(
			`M-78 ${-62 - i * 32} L-36 ${-54 - i * 32} L-76 ${-52 - i * 32} Z M78 ${-62 - i * 32} L36 ${-54 - i * 32} L76 ${-52 - i * 32} Z`,
			'#2f6b4c66',
		),
	)
	return at(
		`translate(400 450) rotate(${turn})`,
		line(`M0 0 Q10 -80 0 ${-length + 140}`, '#4b8458', 10) +
			at(
				`translate(0 ${-length + 150}) rotate(${turn * 0.3})`,
				blade +
					inside('M0 0 C-80 -20 -96 -120 0 -196 C96 -120 80 -20 0 0 Z', slits + veins) +
					line('M0 0 V-186', '#cfe8b8', 5),
			),
	)
}

/** A round cat bed, occupied. */
export const catbed: Subject = {
	range: ['sky', 'pink'],
	stands: { x: 400, y: 640, half: 290 },
	focus: { x: 330, y: 430, zoom: 1.8 },
	draw: (t) =>
		oval(400, 500, 300, across(t.light, t.base, t.deep), 140) +
		oval(400, 468, 262, down(t.dark, t.deep), 104) +
		oval(400, 480, 246, down(t.pale, '#fffaf0'), 92) +
		cat() +
		area('M100 490 C100 660 700 660 700 490 C700 700 560 646 400 646 C240 646 100 700 100 490 Z', t.deep) +
		area(
			'M102 480 C130 570 300 592 400 592 C500 592 670 570 698 480 C716 600 600 648 400 648 C200 648 84 600 102 480 Z',
			across(t.pale, t.light, t.base, t.base, t.deep),
		) +
		times(9, (i) =>
			line(`M${150 + i * 62} ${570 + Math.sin((i / 8) * Math.PI) * 26} q-6 24 4 40`, t.deep, 4, 'stroke-opacity="0.5"'),
		),
}

function cat(): string {
	return (
		area('M250 560 C210 440 300 356 420 360 C560 366 620 470 570 570 Z', ball('#fbd7a6', '#f0a860', '#cf7f42')) +
		line('M560 540 C620 520 600 450 540 470', '#dd9150', 34) +
		line('M430 366 q14 40 4 70 M480 378 q16 36 8 66 M528 408 q12 28 2 52', '#c9773b', 14) +
		area('M224 420 L216 336 L282 376 Z', '#e99f58') +
		area('M330 366 L396 320 L398 404 Z', '#e99f58') +
		area('M234 404 L230 358 L266 380 Z', '#f8c9b4') +
		area('M348 372 L384 344 L386 392 Z', '#f8c9b4') +
		oval(310, 458, 98, ball('#fde0b6', '#f4b26c', '#dd9150'), 86) +
		oval(304, 496, 52, '#fff4e2', 38) +
		line('M250 446 q22 18 44 0 M326 444 q22 18 44 0', '#5b3a2a', 6) +
		area('M292 474 L320 474 L306 490 Z', '#e2877a') +
		line('M306 490 q-12 16 -26 8 M306 490 q12 16 26 8', '#5b3a2a', 4) +
		line('M240 486 h-50 M242 500 l-46 14 M370 486 h50 M368 500 l46 14', '#fffaf0', 3)
	)
}
