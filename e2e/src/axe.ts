import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export type Violation = { readonly id: string; readonly impact: string; readonly nodes: readonly string[] }

/** Serious and critical violations of WCAG 2.2 AA in a page or frame, by axe-core. A frame that goes on to another page meanwhile is looked at there. */
export async function findViolations(frame: Frame): Promise<readonly Violation[]> {
	for (let tries = 0; tries < 8; tries++) {
		const found = await lookOnce(frame).catch((cause: unknown) => {
			// The page that was asked is gone.
			if (/context was destroyed|navigat/i.test(String(cause))) return null
			throw cause
		})
		if (found !== null) return found
	}
	throw new Error('the frame never came to rest')
}

/** @returns null when the page that is there now has no checker yet: it has then */
async function lookOnce(frame: Frame): Promise<readonly Violation[] | null> {
	await stillness(frame)
	const found = await frame.evaluate(async () => {
		if (!('axe' in window)) return null
		// What the script below put there.
		const { axe: checker } = window as unknown as { axe: typeof import('axe-core') }
		const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
		const { violations } = await checker.run({ runOnly: { type: 'tag', values: tags }, iframes: false })
		return violations
			.filter(({ impact }) => impact === 'serious' || impact === 'critical')
			.map(({ id, impact, nodes }) => ({
				id,
				impact: String(impact),
				nodes: nodes.map(({ html }) => html.slice(0, 160)),
			}))
	})
	// One page is looked at many times.
	if (found === null) await frame.evaluate(axe)
	return found
}

/**
 * Waits until what moves has come to rest: half-faded text has another contrast. What moves for ever is not waited for, nor
 * what moves with scrolling alone.
 */
async function stillness(frame: Frame): Promise<void> {
	await frame.evaluate(async () => {
		const areMoving = () =>
			document.getAnimations().filter(({ effect, playState, timeline }) => {
				const isEndless = effect?.getComputedTiming().endTime === Infinity
				return playState === 'running' && timeline instanceof DocumentTimeline && !isEndless
			})
		for (let moving = areMoving(); moving.length > 0; moving = areMoving())
			await Promise.allSettled(moving.map(({ finished }) => finished))
	})
}
