import { across, ball, blur, down, slant } from './paint.ts'
import { area, at, box, inside, line, oval, times } from './shape.ts'
import type { Subject } from './subject.ts'

/** Over-ear headphones. */
export const headphones: Subject = {
	stands: { x: 400, y: 640, half: 225 },
	focus: { x: 240, y: 500, zoom: 1.8 },
	draw: (t) =>
		line('M202 470 C180 110 620 110 598 470', across(t.light, t.base, t.deep), 46) +
		line('M230 400 C240 176 560 176 570 400', across('#e9e2d6', '#cfc5b6'), 20) +
		line('M206 410 V500 M594 410 V500', '#c4c9d1', 16) +
		at('rotate(8 214 530)', earCup(t.pale, t.light, t.base, t.deep)) +
		at('matrix(-1 0 0 1 800 0) rotate(8 214 530)', earCup(t.light, t.base, t.deep, t.dark)),
}

function earCup(...shades: readonly [`#${string}`, `#${string}`, `#${string}`, `#${string}`]): string {
	const [pale, light, base, deep] = shades
	return (
		box(232, 428, 74, 206, across('#5b4a43', '#3c302c'), 36) +
		box(142, 420, 112, 222, across(pale, light, base, deep), 52) +
		box(160, 440, 62, 182, across(base, light), 31) +
		box(166, 456, 10, 130, '#ffffff88', 5) +
		oval(191, 600, 5, '#fff3cf')
	)
}

/** A rangefinder camera with a bright lens. */
export const camera: Subject = {
	stands: { x: 400, y: 590, half: 280 },
	focus: { x: 410, y: 420, zoom: 1.8 },
	draw: (t) =>
		box(180, 226, 74, 40, across('#f0f1f3', '#a7adb8'), 8) +
		box(540, 216, 62, 48, across('#f0f1f3', '#a7adb8'), 10) +
		box(460, 238, 50, 28, across('#d8dbe0', '#8e95a2'), 6) +
		oval(217, 228, 24, across('#ffffff', '#c9ced7'), 8) +
		box(124, 256, 552, 334, down('#e9ebee', '#b9bec8'), 40) +
		box(124, 256, 552, 98, down('#fcfcfb', '#e6e8eb', '#c8ccd4'), 40) +
		box(124, 326, 552, 214, slant(t.light, t.base, t.deep)) +
		times(90, (i) =>
			oval(136 + (i % 30) * 18.4 + (Math.floor(i / 30) % 2) * 9, 350 + Math.floor(i / 30) * 82, 3, `${t.dark}44`),
		) +
		box(352, 274, 96, 46, slant('#2a2d38', '#4b5264'), 10) +
		area('M360 280 L400 280 L380 314 L360 314 Z', '#8fb6d677') +
		box(560, 282, 74, 34, slant('#30333f', '#5a6072'), 8) +
		oval(228, 300, 17, ball('#ffb199', '#d94c3f')) +
		oval(410, 444, 150, ball('#ffffff', '#d6dae0', '#8c93a0')) +
		oval(410, 444, 134, slant('#2b2d36', '#454955')) +
		oval(410, 444, 106, slant('#565b69', '#23252d')) +
		oval(410, 444, 86, ball('#6e7fae', '#2e3760', '#141729')) +
		oval(410, 444, 50, ball('#8f7bc0', '#37427a', '#181b33')) +
		oval(380, 412, 22, '#ffffffaa', 15) +
		oval(440, 480, 11, '#ffffff55', 8) +
		times(36, (i) => at(`rotate(${i * 10} 410 444)`, box(407, 298, 6, 14, '#7f8693'))) +
		box(140, 546, 520, 8, '#ffffff66', 4),
}

/** A slim monitor with a mountain dawn on it. */
export const monitor: Subject = {
	stands: { x: 400, y: 656, half: 170 },
	focus: { x: 560, y: 440, zoom: 1.8 },
	draw: (t) =>
		area('M360 510 L440 510 L456 630 L344 630 Z', across('#e2e5ea', '#b0b6c1')) +
		area(
			'M240 640 Q240 622 270 622 L530 622 Q560 622 560 640 L566 652 Q566 658 556 658 L244 658 Q234 658 234 652 Z',
			across('#f2f3f5', '#c9ced6', '#989fac'),
		) +
		box(88, 150, 624, 384, slant('#4a4f5c', '#2c2e37'), 22) +
		inside('M104 166 H696 V500 H104 Z', sky(t.light, t.base, t.dark)) +
		area('M104 166 L360 166 L220 500 L104 500 Z', '#ffffff1c') +
		oval(400, 517, 5, '#8ee0c2'),
}

function sky(light: `#${string}`, base: `#${string}`, dark: `#${string}`): string {
	return (
		box(104, 166, 592, 334, down(base, light, '#ffe3c2')) +
		oval(520, 330, 56, '#fff2cf') +
		blur(14, oval(520, 330, 80, '#fff2cf88')) +
		area('M104 420 L220 290 L300 370 L400 250 L520 400 L600 340 L696 420 L696 500 L104 500 Z', `${base}bb`) +
		area('M104 460 L200 390 L330 450 L460 370 L580 460 L696 410 L696 500 L104 500 Z', dark)
	)
}

/** A power bank with its cable. */
export const powerbank: Subject = {
	range: ['mint', 'pink'],
	stands: { x: 370, y: 640, half: 150 },
	focus: { x: 370, y: 270, zoom: 1.8 },
	draw: (t) =>
		line(
			'M430 170 C440 70 620 80 630 220 C640 380 560 420 590 540 C596 580 620 600 640 606',
			across(t.deep, t.dark),
			15,
		) +
		line('M430 168 C440 66 616 76 627 216', t.light, 4) +
		at(
			'rotate(-24 650 610)',
			box(630, 592, 66, 30, across('#f6f4ef', '#d8d8dc'), 8) + box(696, 598, 26, 18, across('#d3d7de', '#9da4b0'), 4),
		) +
		box(406, 140, 48, 46, across('#f6f4ef', '#c9ccd4'), 8) +
		box(228, 172, 300, 470, across(t.light, t.pale, t.base, t.deep), 52) +
		box(246, 190, 264, 434, slant(t.pale, t.light, t.base), 40) +
		box(262, 214, 16, 360, '#ffffff88', 8) +
		times(4, (i) => oval(332 + i * 32, 250, 9, i < 3 ? '#fffbe6' : `${t.deep}`)) +
		area('M398 350 L342 448 L382 448 L364 530 L426 420 L386 420 Z', '#fffaf0') +
		box(350, 172, 60, 10, t.dark, 5),
}
