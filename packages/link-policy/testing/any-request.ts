import fc from 'fast-check'
import type { PolicyRequest } from '../src/request.ts'

const listed = ['https://bad.example/', 'https://a.example/', 'https://mixed.example/evil', 'https://good.example/']
const urls = fc.oneof(
	fc.webUrl(),
	fc.constantFrom(...listed, 'https://taoba0.com/', 'http://x.example/', 'javascript:1'),
	fc.string(),
)

/** Requests, many of which some rule of the table policy speaks about. */
export const anyRequest: fc.Arbitrary<PolicyRequest> = fc.record(
	{
		scene: fc.constantFrom('direct', 'group', 'broadcast'),
		url: urls,
		hops: fc.array(fc.constantFrom(...listed), { maxLength: 3 }),
		platform: fc.constantFrom(null, 'taobao', 'xianyu'),
		category: fc.constantFrom(null, 'ecommerce', 'content'),
		kind: fc.constantFrom('item', 'page', 'post'),
		sender: fc.constantFrom('spammer', 'friend'),
		at: fc.constantFrom('2022-01-27T12:00:00Z', '2022-01-28T12:00:00Z', '2022-03-01T00:00:00Z'),
		groupSize: fc.nat(600),
		key: fc.string(),
	},
	{ noNullPrototype: true },
)
