import type { Span } from './link.ts'

/** From an opening bracket at `at` to behind the one that closes it, nested ones counted; null when it stays open. */
export function closeForward(text: string, at: number, limit: number): Span | null {
	const open = text.charCodeAt(at)
	// 「」, 『』 and 【】 stand side by side.
	const close = open + 1
	const end = Math.min(text.length, at + limit)
	let depth = 0
	for (let here = at; here < end; here++) {
		const unit = text.charCodeAt(here)
		if (unit === open) depth += 1
		else if (unit === close) depth -= 1
		if (depth === 0) return { start: at, end: here + 1 }
	}
	return null
}

/** The 【…】 or 「…」 whose last bracket stands at `at`; null when nothing opens it. */
export function openBackward(text: string, at: number, limit: number): Span | null {
	const close = text.charCodeAt(at)
	const open = close - 1
	const floor = Math.max(0, at - limit)
	let depth = 0
	for (let here = at; here >= floor; here--) {
		const unit = text.charCodeAt(here)
		if (unit === close) depth += 1
		else if (unit === open) depth -= 1
		if (depth === 0) return { start: here, end: at + 1 }
	}
	return null
}
