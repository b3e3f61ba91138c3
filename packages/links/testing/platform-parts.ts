const names = { zh: '小店', en: 'Little shop' }
export const shape = { hosts: ['shop.example'], path: '/p/{item}', form: 'token', kind: 'item' }
export const short = { hosts: ['s.shop.example'], prefix: '/', alphabet: 'token', kind: 'item' }
/** The smallest platform with a shape. */
export const whole = { id: 'little-shop', names, category: 'ecommerce', domains: ['shop.example'], shapes: [shape] }
/** It in a document, changed; with its shape, a short link or an app link changed. */
export const withPlatform = (change: object) => [{ ...whole, ...change }]
export const withShape = (change: object) => withPlatform({ shapes: [{ ...shape, ...change }] })
export const withShort = (change: object) => withPlatform({ short: [{ ...short, ...change }] })
export const withTemplate = (template: unknown) => withPlatform({ app: { templates: { item: template } } })
export const withExtension = (change: object) => [{ extends: 'taobao', ...change }]
const { form: _form, ...withoutForm } = shape
const { names: _names, ...withoutNames } = whole

export { withoutForm, withoutNames }
export const inQuery = { path: '/item', params: ['id'], canonicalParam: 'id' }

/** Every field a platform may have, filled. */
export const full = {
	...whole,
	appName: { zh: '小店APP', en: 'Little shop app' },
	kindCategories: { post: 'content' },
	labels: [{ name: '小店' }, { name: '小店笔记', kind: 'post' }],
	hints: [{ text: '看笔记', kind: 'post' }],
	titles: ['quoted', 'after'],
	titleSuffixes: [' - 小店'],
	codes: { signs: '₿฿', min: 8, max: 10 },
	codeHints: ['小店'],
	shapes: [
		{ ...shape, keep: ['color'], app: 'littleshop://item/{item}' },
		{
			hosts: ['m.shop.example', '*.m.shop.example'],
			path: '/item-{any}',
			params: ['id', 'itemId'],
			form: 'token',
			kind: 'item',
			canonical: 'shop.example/p/{item}',
		},
		{
			hosts: ['{item}.shop.example'],
			path: '/',
			form: 'token',
			kind: 'shop',
			except: ['www', 'm', 's'],
			canonical: '{item}.shop.example/',
		},
		{
			hosts: ['shop.example:8443'],
			path: '/n{item}',
			form: 'digits',
			kind: 'post',
			item: 'n{item}',
			canonical: 'shop.example/note',
			canonicalParam: 'id',
		},
		{ hosts: ['shop.example'], path: '/note', params: ['id'], form: 'token', kind: 'post', canonicalParam: 'id' },
	],
	short: [
		{ ...short, suffix: '/', shareCode: { param: 'k', around: '@', length: 11 } },
		{ hosts: ['shop.example'], prefix: '/go', param: 'to', alphabet: 'encoded', kind: 'item' },
	],
	trackers: ['sharer', 'share_*'],
	app: { templates: { page: 'littleshop://web?url={encodedUrl}' }, android: 'example.shop.app', ios: '123456789' },
	accepts: [{ handler: 'alipay' }, { handler: 'wechatpay', since: '2024-09-27', until: '2024-09-27' }],
}
