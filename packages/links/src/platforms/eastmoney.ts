import type { Platform } from '../platform.ts'

export const eastmoney: Platform = {
	id: 'eastmoney',
	names: { zh: '东方财富', en: 'Eastmoney' },
	appName: { zh: '东方财富APP', en: 'Eastmoney app' },
	category: 'finance',
	labels: [{ name: '东方财富' }],
	titles: ['quoted', 'bracketed'],
	domains: ['eastmoney.com'],
	shapes: [{ hosts: ['quote.eastmoney.com'], path: '/unify/r/{item}', form: 'token', kind: 'quote' }],
	short: [],
	trackers: ['from', 'share_*'],
	app: { templates: {}, android: 'com.eastmoney.android.berlin', ios: null },
	accepts: [],
}
