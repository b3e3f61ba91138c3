import type { Platform } from './platform.ts'
import type { Label, Registry } from './registry.ts'

/** A 【label】 of a platform in the text before a URL. */
export type FoundLabel = { readonly label: Label; readonly start: number; readonly end: number }

const reach = 90

/** The label a share text begins with; “打开【小红书】App” only mentions one. */
export function findLabel(before: string, registry: Registry): FoundLabel | null {
	for (
		let close = before.lastIndexOf('】');
		close > 0 && close >= before.length - reach;
		close = before.lastIndexOf('】', close - 1)
	) {
		const open = before.lastIndexOf('【', close)
		if (open === -1) return null
		const label = registry.labels.get(before.slice(open + 1, close).trim())
		if (label !== undefined && !isMention(before, open)) return { label, start: open, end: close + 1 }
	}
	return null
}

/** Where the next share text's label begins in the text after a URL; its length when there is none. */
export function findNextLabel(after: string, registry: Registry): number {
	for (let open = after.indexOf('【'); open !== -1; open = after.indexOf('【', open + 1)) {
		const name = /^【([^【】\n]{1,12})】/.exec(after.slice(open, open + 14))?.[1] ?? ''
		if (registry.labels.has(name.trim()) && !isMention(after, open)) return open
	}
	return after.length
}

/** Whether a 【…】 is a label or a mention of a platform rather than a title. */
export function isPlatformName(inner: string, registry: Registry): boolean {
	return registry.labels.has(inner.trim())
}

/** Whether a 【…】 is an app somebody is told to open. */
export function isMention(text: string, open: number): boolean {
	return /(?:打开|打開|咑閞|进入|到|去|在)[^\S\n]?(?:手机)?$/.test(text.slice(Math.max(0, open - 6), open))
}

/** The platform a text names directly before a URL without the brackets of a label: `[闲鱼](…)`, `闲鱼：…`. */
export function findNamed(before: string, candidates: readonly Platform[]): Platform | null {
	const words = before.slice(-24).replace(/(?:[\s\]）)：:*_-]|链接){1,24}$/, '')
	return candidates.find(({ labels }) => labels.some(({ name }) => words.endsWith(name))) ?? null
}
