import { toJudgedPath } from '../src/judged-url.ts'
import type { ListedUrl } from '../src/lists/url-list.ts'

/** A URL as lists are asked for it. */
export function toListedUrl(written: string): ListedUrl {
	const url = new URL(written)
	return {
		hostname: url.hostname.replace(/\.$/, ''),
		port: url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port,
		path: toJudgedPath(url.pathname),
		query: url.search.slice(1),
	}
}
