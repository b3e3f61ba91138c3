import type { Platform } from '../platform.ts'
import { pagesOf } from './pages-of.ts'

/** A quote is known by its market and its number there: 1 Shanghai, 0 Shenzhen and Beijing, 116 Hong Kong, 100 indices abroad. */
const quote = { form: 'token', kind: 'quote', canonical: 'quote.eastmoney.com/unify/r/{item}' } as const
const host = 'quote.eastmoney.com'

export const eastmoney: Platform = {
	id: 'eastmoney',
	names: { zh: '东方财富', en: 'Eastmoney' },
	appName: { zh: '东方财富APP', en: 'Eastmoney app' },
	category: 'finance',
	labels: ['东方财富', '东方财富网', '东方财富APP'].map((name) => ({ name })),
	titles: ['quoted', 'bracketed'],
	domains: ['eastmoney.com'],
	shapes: [
		...pagesOf(quote, [
			`${host}/unify/r/{item}`,
			`${host}/unify/cr/{item}`,
			'wap.eastmoney.com|emwap.eastmoney.com/quote/stock/{item}.html',
			`${host}/bk/{item}.html`,
		]),
		...pagesOf({ ...quote, form: 'digits', item: '1.{item}' }, [
			`${host}/sh{item}.html`,
			`${host}/concept/sh{item}.html`,
			`${host}/kcb/{item}.html`,
		]),
		...pagesOf({ ...quote, form: 'digits', item: '0.{item}' }, [
			`${host}/sz{item}.html`,
			`${host}/concept/sz{item}.html`,
			`${host}/bj{item}.html`,
			`${host}/bj/{item}.html`,
		]),
		...pagesOf({ ...quote, form: 'digits', item: '116.{item}' }, [`${host}/hk/{item}.html`]),
		...pagesOf({ ...quote, item: '100.{item}' }, [`${host}/gb/zs{item}.html`]),
		// Which of the three American markets it is the page alone knows.
		...pagesOf({ form: 'token', kind: 'quote' }, [`${host}/us/{item}.html`]),
		...pagesOf({ form: 'digits', kind: 'post' }, [
			'caifuhao.eastmoney.com/news/{item}',
			'finance.eastmoney.com|stock.eastmoney.com|fund.eastmoney.com/a/{item}.html',
			'guba.eastmoney.com/news,{any},{item}.html',
		]),
	],
	short: [],
	trackers: ['from', 'share_*', 'uid', 'eitime', 'isin', 'sourceUid'],
	app: { templates: {}, android: 'com.eastmoney.android.berlin', ios: null },
	accepts: [],
}
