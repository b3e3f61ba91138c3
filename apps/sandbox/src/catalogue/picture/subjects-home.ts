import { across, down, slant } from './paint.ts'
import { area, at, box, fade, inside, line, oval, times } from './shape.ts'
import type { Subject } from './subject.ts'

/** A soft pack of tissues with one sheet out. */
export const tissue: Subject = {
	range: ['sage', 'sky', 'mint'],
	stands: { x: 400, y: 604, half: 250 },
	focus: { x: 400, y: 330, zoom: 1.9 },
	draw: (t) =>
		area(
			'M316 336 C306 280 252 262 256 206 C300 222 318 190 356 146 C378 186 412 178 450 136 C468 188 500 204 552 184 C540 240 500 276 486 336 Z',
			slant('#ffffff', '#f7f5f2', '#d6d9e2'),
		) +
		line(
			'M352 196 C348 250 366 296 380 326 M444 184 C452 244 426 296 426 326 M306 246 C326 268 338 300 346 326 M506 232 C484 262 468 296 462 326',
			'#cfd4de',
			4,
		) +
		area(
			'M150 340 Q160 318 190 318 L610 318 Q640 318 650 340 L664 575 Q664 606 632 606 L168 606 Q136 606 136 575 Z',
			across(t.light, t.base, t.deep),
		) +
		area('M168 318 L632 318 L598 372 Q400 398 202 372 Z', down(t.pale, t.light)) +
		area('M296 334 Q400 306 504 334 Q400 372 296 334 Z', down('#8d8aa055', '#ffffffaa')) +
		area(
			'M330 338 C330 300 350 300 380 300 L450 300 C480 306 482 320 480 338 Q400 362 330 338 Z',
			slant('#ffffff', '#eceef3'),
		) +
		inside(
			'M150 340 L650 340 L664 606 L136 606 Z',
			times(3, (i) =>
				line(`M110 ${470 + i * 46} Q260 ${420 + i * 46} 400 ${470 + i * 46} T700 ${462 + i * 46}`, t.pale, 12 - i * 3),
			),
		) +
		fade(
			0.9,
			at(
				'translate(400 480)',
				times(4, (i) =>
					at(
						`rotate(${i * 90 - 45})`,
						area('M0 0 C-26 -28 -18 -66 0 -78 C18 -66 26 -28 0 0 Z', down('#ffffff', t.pale)),
					),
				),
			),
		) +
		oval(400, 480, 13, t.deep) +
		area('M150 340 Q160 318 176 318 L190 318 L172 606 L160 604 Q136 600 136 575 Z', across('#ffffff66', '#ffffff00')),
}

/** A drip-coffee kettle with a swan neck. */
export const kettle: Subject = {
	stands: { x: 420, y: 630, half: 210 },
	focus: { x: 300, y: 400, zoom: 1.8 },
	draw: (t) =>
		line('M306 548 C196 548 236 400 190 336 C176 314 152 312 128 318', across(t.base, t.light, t.deep), 30) +
		line('M298 540 C204 536 244 398 196 330', t.pale, 6) +
		line('M560 352 C690 320 724 380 700 470 C690 520 664 560 640 580', across('#6f4a33', '#a8744c', '#5d3c2a'), 34) +
		line('M580 340 C680 322 706 380 688 450', '#d3a06d', 7) +
		area(
			'M316 330 L564 330 C600 420 620 520 622 600 Q622 630 590 630 L288 630 Q258 630 258 600 C260 520 282 420 316 330 Z',
			across(t.light, t.pale, t.base, t.base, t.deep, t.dark),
		) +
		area('M350 350 C322 430 308 520 306 606 L338 606 C340 520 352 430 374 350 Z', '#ffffff88') +
		box(258, 596, 364, 34, across(t.deep, t.base, t.deep, t.dark), 16) +
		oval(440, 330, 124, across(t.base, t.pale, t.deep), 24) +
		oval(440, 322, 106, across(t.light, t.pale, t.base, t.deep), 20) +
		area('M346 318 C360 280 520 280 534 318 Q440 344 346 318 Z', across(t.light, t.pale, t.base, t.deep)) +
		box(428, 262, 24, 34, across('#a8744c', '#5d3c2a'), 6) +
		oval(440, 252, 30, across('#c88f5d', '#8a5d3d', '#5d3c2a'), 20) +
		oval(431, 246, 12, '#e5bd8f99', 6),
}

/** A stoneware mug with a glazed rim. */
export const mug: Subject = {
	range: ['teal', 'tangerine', 'navy'],
	stands: { x: 390, y: 612, half: 180 },
	focus: { x: 420, y: 330, zoom: 1.8 },
	draw: (t) =>
		line('M556 350 C690 330 700 530 546 528', across(t.base, t.deep, t.dark), 42) +
		line('M560 344 C664 332 680 470 610 508', t.light, 8) +
		area(
			'M216 280 L564 280 C566 420 560 520 530 584 Q516 612 484 612 L296 612 Q264 612 250 584 C220 520 214 420 216 280 Z',
			across(t.light, t.pale, t.base, t.base, t.deep, t.dark),
		) +
		inside(
			'M216 280 L564 280 C566 420 560 520 530 584 Q516 612 484 612 L296 612 Q264 612 250 584 C220 520 214 420 216 280 Z',
			area(
				'M200 470 C260 440 300 500 360 470 C420 440 470 500 580 460 L580 640 L200 640 Z',
				across('#e9dcc8', '#fbf3e4', '#e2d0b6', '#a88f79'),
			) +
				times(14, (i) => oval(240 + ((i * 67) % 300), 506 + ((i * 41) % 84), 4 + (i % 3), '#a27d5d77')) +
				area('M250 300 C246 420 256 520 280 600 L312 600 C288 520 280 420 284 300 Z', '#ffffff77'),
		) +
		oval(390, 280, 174, across(t.pale, t.light, t.deep), 40) +
		oval(390, 284, 154, down('#4b2c1d', '#6f442b', '#8d5c3b'), 32) +
		area('M262 296 Q390 340 518 296 Q500 316 390 318 Q280 316 262 296 Z', '#c18c5f') +
		oval(340, 280, 40, '#ffffff22', 8),
}
