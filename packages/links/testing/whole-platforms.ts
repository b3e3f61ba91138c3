import {
	full,
	inQuery,
	shape,
	short,
	whole,
	withExtension,
	withPlatform,
	withShape,
	withShort,
	withTemplate,
} from './platform-parts.ts'

const many = (count: number, value: unknown) => Array.from({ length: count }, () => value)
const long = (count: number, start = '') => start.padEnd(count, 'a')
const longHost = `${long(60)}.${long(26)}.shop.example`

/** As much of everything as there may be. */
const largest = {
	...whole,
	id: long(64),
	names: { zh: long(40), en: long(80) },
	domains: ['shop.example', ...many(49, 'a.shop.example')],
	labels: many(20, { name: long(12) }),
	hints: many(20, { text: long(40), kind: 'item' }),
	titles: ['quoted', 'bracketed', 'before', 'after'],
	titleSuffixes: many(20, long(40)),
	codes: { signs: '₿'.repeat(40), min: 6, max: 14 },
	codeHints: many(20, long(20)),
	shapes: [
		{
			...shape,
			hosts: many(50, 'shop.example'),
			path: '/item',
			params: many(10, long(64)),
			item: long(64, '{item}'),
			canonical: `${longHost}/${long(199)}`,
			canonicalParam: long(64),
			except: many(200, long(64, '-')),
			keep: many(10, long(64, 'k')),
			app: long(500, 'a:'),
		},
		...many(98, shape),
		{ ...shape, hosts: [longHost], path: `/${long(199)}`, params: [long(64)], canonicalParam: long(64) },
	],
	short: many(50, {
		...short,
		hosts: many(50, 's.shop.example'),
		shareCode: { param: long(64), around: '@@@@', length: 32 },
	}),
	trackers: many(200, long(64)),
	app: { android: long(150, 'a.'), ios: '1'.repeat(12), templates: { page: long(500, 'a:') } },
	accepts: many(20, { handler: long(64) }),
}

/** Documents that are taken. */
export const wholeDocuments: readonly unknown[] = [
	[],
	{ platforms: [] },
	{ $schema: './platform.schema.json', platforms: [whole] },
	[whole],
	[full],
	[largest],
	many(1, withExtension({ hosts: many(100, { host: 'a.localhost' }) })[0]),
	withPlatform({ shapes: [] }),
	withPlatform({ app: {} }),
	withPlatform({ app: { android: null, ios: null, templates: {} } }),
	withPlatform({ domains: ['shop.example', 'xn--fiqs8s.example', 'shop.co.uk', 'shop.localhost'] }),
	[whole, { ...whole, id: 'other', domains: ['other.example'], shapes: [] }],
	withShape(inQuery),
	withShape({ hosts: ['shop.example', '*.shop.example', 'a.shop.example:8443'] }),
	withShort({}),
	withTemplate('openapp.shop://virtual?params=%7B%22id%22%3A%22{item}%22%7D'),
	withExtension({}),
	withExtension({ hosts: [{ host: 'taobao.localhost:7710', scheme: 'http' }], shortHosts: [{ host: 'tb.localhost' }] }),
	[
		{ extends: 'taobao', shortHosts: [{ host: 'm.tb.localhost' }] },
		{ extends: 'xianyu', shortHosts: [{ host: 'm.tb.localhost' }] },
		whole,
	],
]
