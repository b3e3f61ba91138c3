import type { LinkShape } from '../platform.ts'

/**
 * The pages one thing has, each as host, path and the parameters that may carry its id: `item.taobao.com/item.htm?id,itemId`.
 * Hosts that share a page stand between `|`.
 */
export function pagesOf(
	common: Omit<LinkShape, 'hosts' | 'path' | 'params'>,
	pages: readonly string[],
): readonly LinkShape[] {
	return pages.map((page) => {
		const [place = '', params] = page.split('?')
		const slash = place.indexOf('/')
		return {
			hosts: place.slice(0, slash).split('|'),
			path: place.slice(slash),
			...(params === undefined ? {} : { params: params.split(',') }),
			...common,
		}
	})
}
