import { across, ball, blur, down, glow, slant } from './paint.ts'
import { area, at, box, fade, line, oval, times } from './shape.ts'
import type { Subject } from './subject.ts'

/** A desk fan with a round guard. */
export const fan: Subject = {
	range: ['teal', 'mustard'],
	stands: { x: 400, y: 670, half: 150 },
	focus: { x: 400, y: 330, zoom: 1.7 },
	draw: (t) =>
		box(380, 520, 40, 110, across(t.light, t.base, t.dark), 10) +
		area(
			'M260 648 Q264 616 320 612 L480 612 Q536 616 540 648 L546 662 Q546 674 530 674 L270 674 Q254 674 254 662 Z',
			across(t.pale, t.light, t.base, t.deep),
		) +
		times(3, (i) => oval(360 + i * 40, 642, 9, i === 1 ? '#fff1b8' : t.deep)) +
		oval(400, 330, 234, slant('#ffffffcc', '#ffffff55')) +
		times(5, (i) =>
			at(
				`rotate(${i * 72 + 12} 400 330)`,
				area(
					'M400 330 C350 280 340 180 390 140 C450 130 490 190 470 240 C456 280 430 300 400 330 Z',
					slant(t.pale, t.light, t.base),
				),
			),
		) +
		times(24, (i) =>
			at(`rotate(${i * 15} 400 330)`, line('M400 292 Q412 200 400 104', t.deep, 3, 'stroke-opacity="0.75"')),
		) +
		[90, 150, 205]
			.map(
				(r) =>
					`<circle cx="400" cy="330" r="${r}" fill="none" stroke="${t.deep}" stroke-opacity="0.7" stroke-width="3"/>`,
			)
			.join('') +
		`<circle cx="400" cy="330" r="232" fill="none" stroke="${slant(t.pale, t.base, t.deep)}" stroke-width="18"/>` +
		oval(400, 330, 48, ball('#ffffff', t.light, t.deep)) +
		oval(388, 316, 16, '#ffffffaa', 11),
}

/** A small panel heater, glowing. */
export const heater: Subject = {
	stands: { x: 400, y: 660, half: 180 },
	focus: { x: 400, y: 430, zoom: 1.7 },
	draw: (t) =>
		oval(400, 430, 340, glow('#ffb46aaa', '#ffb46a55', '#ffb46a00')) +
		line('M330 178 C330 118 470 118 470 178', t.dark, 20) +
		box(226, 168, 348, 478, across(t.pale, t.light, t.base, t.deep), 70) +
		box(268, 290, 264, 300, down('#4d2a2a', '#7b3326', '#4d2a2a'), 44) +
		blur(14, box(286, 330, 228, 216, glow('#ffd27a', '#ff7a3c00'), 40)) +
		times(
			7,
			(i) =>
				box(284, 312 + i * 38, 232, 16, across('#ff8a45', '#ffe7a4', '#ff8a45'), 8) +
				box(278, 334 + i * 38, 244, 7, '#3a2324', 3),
		) +
		oval(400, 234, 36, ball('#ffffff', '#e6e2dc', '#b9b3b4')) +
		line('M400 234 L400 208', t.deep, 7) +
		times(7, (i) => at(`rotate(${-90 + i * 30} 400 234)`, oval(400, 184, 4, t.dark))) +
		box(246, 220, 14, 330, '#ffffff77', 7) +
		box(262, 640, 66, 24, t.dark, 8) +
		box(472, 640, 66, 24, t.dark, 8),
}

/** A rice cooker with a little steam. */
export const ricecooker: Subject = {
	stands: { x: 400, y: 640, half: 235 },
	focus: { x: 400, y: 500, zoom: 1.8 },
	draw: (t) =>
		fade(0.75, blur(9, line('M370 190 C340 150 400 130 370 80 M440 190 C420 140 476 120 446 64', '#ffffff', 20))) +
		area(
			'M160 400 Q160 330 220 326 L580 326 Q640 330 640 400 L630 560 Q622 640 540 640 L260 640 Q178 640 170 560 Z',
			across(t.light, t.pale, t.base, t.base, t.deep),
		) +
		area(
			'M164 374 C164 230 290 196 400 196 C510 196 636 230 636 374 Q400 408 164 374 Z',
			slant(t.pale, t.light, t.base, t.deep),
		) +
		area('M216 330 C226 260 300 226 370 222 C300 250 260 300 250 346 Z', '#ffffff99') +
		line('M164 378 Q400 412 636 378', t.dark, 8, 'stroke-opacity="0.55"') +
		oval(400, 216, 52, across('#dfe3e8', '#a7adb9'), 15) +
		box(374, 206, 52, 10, '#5a5f6b', 5) +
		line('M186 360 C110 330 110 440 182 440', t.dark, 18) +
		line('M614 360 C690 330 690 440 618 440', t.dark, 18) +
		box(290, 444, 220, 136, slant('#3b3e4a', '#23252e'), 28) +
		box(318, 464, 164, 50, down('#bfeee0', '#8ad5c4'), 10) +
		[0, 1, 2, 3].map((i) => box(334 + i * 34 + (i > 1 ? 14 : 0), 474, 20, 30, '#2d5a55', 4)).join('') +
		oval(398, 482, 3, '#2d5a55') +
		oval(398, 498, 3, '#2d5a55') +
		times(3, (i) => oval(344 + i * 56, 546, 15, i === 1 ? ball('#ffd7a0', '#ee8a4c') : ball('#e9ecf0', '#9aa1ae'))) +
		box(250, 628, 300, 14, '#2b214555', 7),
}

/** An insulated bottle with a strap. */
export const thermos: Subject = {
	range: ['navy', 'tangerine', 'sage'],
	stands: { x: 400, y: 684, half: 110 },
	focus: { x: 400, y: 280, zoom: 1.9 },
	draw: (t) =>
		line('M476 170 C590 150 610 320 486 318', across('#8a5d3d', '#5f3f2b'), 16) +
		box(316, 110, 168, 140, across('#fbfaf7', '#e6e4e0', '#b4b5bd'), 26) +
		times(8, (i) => box(330 + i * 18, 140, 6, 84, '#9fa3ae55', 3)) +
		box(330, 246, 140, 26, across('#dfe3e8', '#f9fafb', '#9aa1ae')) +
		area(
			'M300 300 Q302 268 334 266 L466 266 Q498 268 500 300 L506 650 Q506 686 470 686 L330 686 Q294 686 294 650 Z',
			across(t.light, t.pale, t.base, t.base, t.deep, t.dark),
		) +
		box(326, 300, 22, 340, '#ffffff88', 11) +
		area('M297 470 L503 470 L505 600 L295 600 Z', across('#fff8ec', '#fffdf8', '#ecdfcd', '#b7a99d')) +
		at('translate(400 536)', area('M-74 40 L-24 -34 L6 10 L26 -16 L74 40 Z', t.deep) + oval(36, -32, 14, '#ee8a4c')) +
		box(294, 648, 212, 38, across('#dfe3e8', '#f4f5f7', '#8f96a3'), 18),
}
