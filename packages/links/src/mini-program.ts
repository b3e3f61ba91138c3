import type { Link } from './link.ts'
import type { Registry } from './registry.ts'

const form = /#小程序:\/\/([^\s/#]{1,60})\/([A-Za-z0-9]{6,40})/g

/** WeChat's mini-program links, `#小程序://name/code`. Only WeChat opens them; they are no URLs. */
export function findMiniPrograms(text: string, registry: Registry): readonly Link[] {
	const wechat = registry.platforms.get('wechat')
	return [...text.matchAll(form)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		text: match[0],
		url: null,
		canonical: null,
		platform: wechat?.id ?? null,
		category: wechat?.category ?? null,
		kind: 'miniprogram',
		item: null,
		title: match[1] ?? null,
		code: match[2] ?? null,
		short: false,
		share: null,
	}))
}
