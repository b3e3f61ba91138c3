import { across, down, slant } from './paint.ts'
import type { Tints } from './palette.ts'
import { area, at, box, fade, line } from './shape.ts'
import type { Subject } from './subject.ts'

/** A compact mechanical keyboard seen from above, turned a little. */
export const keyboard: Subject = {
	range: ['coral', 'sky', 'lilac'],
	stands: { x: 400, y: 560, half: 320 },
	focus: { x: 250, y: 340, zoom: 2 },
	draw: (t) =>
		at(
			'translate(400 415) rotate(-7)',
			box(-340, -150, 680, 318, down('#5d5f6c', '#34353f'), 34) +
				box(-340, -158, 680, 306, slant('#fdfcf9', '#eceae6', '#cfd0d6'), 34) +
				box(-316, -134, 632, 258, down('#b9bcc6', '#dcdde2'), 20) +
				keyRows(t),
		),
}

const rows: readonly (readonly number[])[] = [
	[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2],
	[1.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.5],
	[1.75, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2.25],
	[2.25, 1, 1, 1, 1, 1, 1, 1, 1, 1.75, 1],
	[1.25, 1.25, 1.25, 5.25, 1.25, 1.25, 1.5],
]

function keyRows(t: Tints): string {
	return rows
		.map((row, y) =>
			row
				.map((width, x) =>
					keyCap(
						t,
						width,
						row.slice(0, x).reduce((sum, each) => sum + each, 0),
						y,
					),
				)
				.join(''),
		)
		.join('')
}

function keyCap(t: Tints, units: number, column: number, row: number): string {
	const x = -308 + column * 47.4
	const y = -126 + row * 48.6
	const width = units * 47.4 - 5
	const accent = (row === 0 && column === 0) || (row === 2 && column > 11) || units > 5
	const plain = units === 1
	const side = accent ? t.deep : plain ? '#c6c7ce' : t.base
	const top = accent ? down(t.base, t.light) : plain ? down('#f4f3f0', '#ffffff') : down(t.light, t.pale)
	return box(x, y, width, 44, side, 8) + box(x + 4, y + 2, width - 8, 34, top, 7)
}

/** A jointed desk lamp, lit. */
export const lamp: Subject = {
	range: ['mustard', 'forest', 'coral'],
	stands: { x: 470, y: 640, half: 170 },
	focus: { x: 290, y: 290, zoom: 1.8 },
	draw: (t) =>
		fade(0.8, area('M196 304 L372 236 L460 640 L60 640 Z', down('#fff3c4cc', '#fff3c400'))) +
		area(
			'M340 612 Q340 588 380 584 L560 584 Q600 588 600 612 L606 628 Q606 640 590 640 L350 640 Q334 640 334 628 Z',
			across(t.light, t.base, t.deep, t.dark),
		) +
		line('M490 586 L590 370', across('#dfe2e7', '#9fa5b0'), 18) +
		line('M590 370 L372 196', across('#f2f3f5', '#aab0ba'), 18) +
		line('M486 580 L584 372 M582 362 L376 198', '#ffffff', 4) +
		at('translate(590 370)', `<circle r="27" fill="${slant(t.light, t.deep)}"/><circle r="11" fill="#f3f1ec"/>`) +
		at(
			'translate(330 220) rotate(-33)',
			area(
				'M-70 -40 Q-70 -84 -20 -84 L24 -84 Q66 -84 70 -40 L112 70 Q0 104 -112 70 Z',
				across(t.pale, t.light, t.base, t.deep, t.dark),
			) +
				`<ellipse cx="0" cy="72" rx="112" ry="27" fill="${t.dark}"/><ellipse cx="0" cy="76" rx="96" ry="19" fill="${down('#fff1b8', '#ffffff')}"/>` +
				box(-24, -112, 48, 32, across(t.base, t.dark), 10) +
				area('M-52 -44 Q-52 -66 -30 -68 L-70 60 L-92 54 Z', '#ffffff66'),
		) +
		at('translate(372 196)', `<circle r="22" fill="${slant(t.light, t.deep)}"/><circle r="9" fill="#f3f1ec"/>`),
}
