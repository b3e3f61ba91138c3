import type { Span } from './link.ts'

const closers: Readonly<Record<string, string>> = { '「': '」', '『': '』', '【': '】' }

/** From an opening bracket at `at` to behind the one that closes it, nested ones counted; null when it stays open. */
export function closeForward(text: string, at: number, limit: number): Span | null {
	const open = text.charAt(at)
	const close = closers[open] ?? '】'
	let depth = 0
	for (let here = at; here < Math.min(text.length, at + limit); here++) {
		const char = text.charAt(here)
		if (char === open) depth += 1
		else if (char === close) depth -= 1
		if (depth === 0) return { start: at, end: here + 1 }
	}
	return null
}

/** The 【…】 or 「…」 whose last bracket stands at `at`; null when nothing opens it. */
export function openBackward(text: string, at: number, limit: number): Span | null {
	const close = text.charAt(at)
	const open = close === '」' ? '「' : '【'
	let depth = 0
	for (let here = at; here >= Math.max(0, at - limit); here--) {
		const char = text.charAt(here)
		if (char === close) depth += 1
		else if (char === open) depth -= 1
		if (depth === 0) return { start: here, end: at + 1 }
	}
	return null
}
