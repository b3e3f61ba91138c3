import { across, blur, down, slant } from './paint.ts'
import { area, at, box, inside, line, oval, times } from './shape.ts'
import type { Subject } from './subject.ts'

const shoeShape =
	'M120 430 C130 380 160 330 200 318 C240 352 300 350 330 300 C350 280 380 284 400 304 L520 402 C580 430 660 436 690 478 C702 500 700 530 690 546 L130 546 C110 510 112 470 120 430 Z'

/** A running shoe from the side. */
export const shoe: Subject = {
	range: ['tangerine', 'sky', 'black'],
	stands: { x: 405, y: 606, half: 285 },
	focus: { x: 420, y: 410, zoom: 1.8 },
	draw: (t) =>
		area('M196 322 C240 270 330 260 392 300 C360 380 240 400 196 322 Z', down(t.dark, t.deep)) +
		area('M330 310 C344 268 384 258 408 284 L480 356 L420 392 Z', slant(t.pale, t.light)) +
		area(shoeShape, slant(t.light, t.base, t.base, t.deep)) +
		inside(
			shoeShape,
			area('M100 440 C180 420 210 470 250 560 L100 560 Z', slant(t.deep, t.dark)) +
				area('M560 410 C540 470 560 520 600 560 L720 560 L720 420 Z', slant(t.base, t.deep)) +
				times(60, (i) => oval(430 + (i % 12) * 17, 440 + Math.floor(i / 12) * 20, 3, `${t.dark}55`)) +
				line('M250 540 L330 420 L390 540 L450 440 L500 540', '#fffaf0', 20) +
				blur(10, line('M130 420 C150 360 190 330 210 330', '#ffffff', 14, 'stroke-opacity="0.6"')),
		) +
		times(
			5,
			(i) =>
				line(`M${348 + i * 36} ${330 + i * 27} L${404 + i * 34} ${306 + i * 25}`, '#fffdf7', 13) +
				oval(346 + i * 36, 332 + i * 27, 6, t.dark),
		) +
		area(
			'M108 530 C200 548 300 540 400 536 C520 532 620 536 702 524 C722 540 716 580 690 592 C640 612 560 604 480 604 L200 604 C150 604 112 590 108 530 Z',
			down('#ffffff', '#f1ece2', '#cfc8c0'),
		) +
		area(
			'M112 572 C300 590 540 580 706 566 C702 600 660 608 610 606 L190 606 C150 606 116 600 112 572 Z',
			across(t.base, t.deep),
		) +
		line('M140 552 C300 568 520 552 690 546', '#d9d1c6', 4) +
		line('M198 326 C196 300 186 288 176 292', t.deep, 14),
}

/** A canvas tote with a leaf printed on it. */
export const tote: Subject = {
	range: ['cream', 'sage', 'lilac'],
	stands: { x: 400, y: 664, half: 205 },
	focus: { x: 400, y: 470, zoom: 1.8 },
	draw: (t) =>
		line('M310 336 C300 120 500 120 490 336', t.dark, 22) +
		area(
			'M202 330 L598 330 L624 640 Q626 664 600 664 L200 664 Q174 664 176 640 Z',
			slant(t.light, t.base, t.base, t.deep),
		) +
		area('M202 330 L598 330 L601 366 L199 366 Z', down(t.base, t.light)) +
		inside(
			'M202 330 L598 330 L624 664 L176 664 Z',
			blur(
				12,
				line(
					'M250 340 C270 460 230 560 250 664 M560 350 C540 470 580 560 560 664',
					t.deep,
					24,
					'stroke-opacity="0.6"',
				) + line('M300 360 C310 460 290 560 306 660', '#ffffff', 22, 'stroke-opacity="0.4"'),
			),
		) +
		line('M300 344 C286 130 514 130 500 344', across(t.base, t.pale, t.deep), 24) +
		box(282, 330, 36, 76, down(t.pale, t.light), 4) +
		box(482, 330, 36, 76, down(t.light, t.base), 4) +
		line('M288 338 L312 398 M312 338 L288 398 M488 338 L512 398 M512 338 L488 398', t.deep, 3) +
		line('M200 370 H600', t.deep, 3, 'stroke-dasharray="10 7" stroke-opacity="0.6"') +
		at(
			'translate(400 530)',
			line('M0 96 C0 30 -4 -20 14 -84', '#35574a', 8) +
				times(5, (i) =>
					at(`translate(0 ${66 - i * 32})`, leaf(`rotate(${-62 + i * 4})`) + leaf(`rotate(${62 - i * 4})`)),
				),
		),
}

function leaf(transform: string): string {
	return at(transform, area('M0 0 C-20 -24 -16 -62 0 -82 C16 -62 20 -24 0 0 Z', down('#6f9c7c', '#35574a')))
}

const packShape =
	'M250 300 C250 190 310 150 400 150 C490 150 550 190 550 300 L566 580 Q568 640 508 640 L292 640 Q232 640 234 580 Z'

/** A day backpack with a front pocket. */
export const backpack: Subject = {
	stands: { x: 400, y: 640, half: 185 },
	focus: { x: 400, y: 470, zoom: 1.8 },
	draw: (t) =>
		line('M346 166 C346 84 454 84 454 166', t.dark, 20) +
		area('M246 300 C190 330 186 520 222 600 L260 600 L256 320 Z', across(t.deep, t.dark)) +
		area('M554 300 C610 330 614 520 578 600 L540 600 L544 320 Z', across(t.deep, t.dark)) +
		area(packShape, across(t.light, t.base, t.base, t.deep)) +
		inside(
			packShape,
			blur(14, area('M270 180 C320 150 330 300 300 640 L260 640 Z', '#ffffff66')) +
				area('M240 560 L560 560 L570 660 L230 660 Z', across('#b98352', '#a2703f', '#754a2b')),
		) +
		line('M262 330 C262 230 320 184 400 184 C480 184 538 230 538 330', t.dark, 6) +
		area(
			'M282 400 Q282 380 302 380 L498 380 Q518 380 518 400 L524 566 Q524 592 498 592 L302 592 Q276 592 276 566 Z',
			slant(t.light, t.base, t.deep),
		) +
		line('M290 414 H510', t.dark, 7) +
		box(478, 408, 12, 48, down('#f0d9a0', '#c08b45'), 6) +
		box(360, 250, 80, 56, slant('#c9925f', '#8a5a36'), 8) +
		line('M368 258 H432 V298 H368 Z', '#f0d6b0', 2.5, 'stroke-dasharray="6 5"') +
		line(
			'M288 432 L284 566 Q284 582 302 582 L498 582 Q516 582 516 566 L512 432',
			t.pale,
			3,
			'stroke-dasharray="9 7" stroke-opacity="0.7"',
		) +
		box(530, 252, 12, 44, down('#f0d9a0', '#c08b45'), 6),
}

const panels = [-250, -150, -52, 52, 150, 250]

/** An open umbrella leaning on its own shade. */
export const umbrella: Subject = {
	range: ['blue', 'red', 'forest'],
	stands: { x: 380, y: 672, half: 150 },
	focus: { x: 330, y: 300, zoom: 1.7 },
	draw: (t) =>
		at(
			'rotate(9 400 400)',
			line('M400 180 V600 C400 664 316 664 318 604', across('#6d4a34', '#a87752'), 18) +
				line('M397 420 V600', '#d6a67a', 4) +
				line('M400 214 V150', '#8a5d3d', 13) +
				area(
					'M130 400 C134 130 666 130 670 400 C640 372 600 372 570 400 C536 368 490 368 456 400 C424 368 376 368 344 400 C310 368 264 368 230 400 C200 372 160 372 130 400 Z',
					slant(t.pale, t.light, t.base, t.deep),
				) +
				inside(
					'M130 400 C134 130 666 130 670 400 Z',
					area(
						'M400 200 C350 250 340 330 344 400 C376 368 424 368 456 400 C460 330 450 250 400 200 Z',
						down(t.light, t.base),
					) + area('M400 196 C500 230 560 310 570 400 C600 372 640 372 670 400 L690 200 Z', down(t.base, t.deep)),
				) +
				panels
					.slice(1, 5)
					.map((x) =>
						line(
							`M400 198 Q${400 + x * 1.05} 260 ${400 + (x > 0 ? x + 18 : x - 18)} 396`,
							t.deep,
							3,
							'stroke-opacity="0.55"',
						),
					)
					.join('') +
				times(26, (i) => oval(180 + ((i * 97) % 440), 266 + ((i * 53) % 110), 5, '#ffffffaa')),
		),
}
