import type { Links } from '@hutong/links'
import { cleanText } from './clean-text.ts'

/** Reads a title from `<title>`: without the platform's name behind it, and null when only the platform's name is left. */
export function readPageTitle(text: string | null, url: string, links: Links): string | null {
	const line = text === null ? null : cleanText(text, 300)
	if (line === null) return null
	const id = links.identify(url)?.platform ?? null
	const platform = id === null ? null : links.platform(id)
	if (platform === null) return line
	const names = [platform.names.zh, platform.names.en, ...platform.domains]
	const parts = line.split(/\s*[-–—|_·]\s*/)
	const isName = (part: string) => names.some((name) => isPlatformWord(part, name))
	while (parts.length > 0 && isName(parts.at(-1) ?? '')) parts.pop()
	const rest = line.slice(0, findEnd(line, parts))
	return rest === '' || genericTitles.has(rest) ? null : rest
}

/** Titles of pages whose real content a script would load. */
const genericTitles = new Set([
	'商品详情',
	'宝贝详情',
	'详情',
	'商品详情页',
	'商品',
	'首页',
	'Product',
	'Item',
	'loading',
	'Loading...',
])

function isPlatformWord(part: string, name: string): boolean {
	const word = part.toLowerCase().replace(/^(?:www|m)\./, '')
	const base = name.toLowerCase()
	return (
		word === base ||
		word === `${base}网` ||
		word === `${base}商城` ||
		word.startsWith(`${base}.com`) ||
		word === `${base}天猫`
	)
}

/** The place in the line where the last part that stays ends. */
function findEnd(line: string, parts: readonly string[]): number {
	const last = parts.at(-1)
	return last === undefined ? 0 : line.lastIndexOf(last) + last.length
}
