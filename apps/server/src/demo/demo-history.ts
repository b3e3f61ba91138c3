/** The people of a demo, and what they had said before anybody looked. */
export const demoPeople = [
	{ username: 'linxiao', name: '林晓' },
	{ username: 'wanglei', name: '王磊' },
	{ username: 'sam', name: 'Sam' },
] as const

export type DemoUsername = (typeof demoPeople)[number]['username']

type Line = {
	readonly by: DemoUsername
	/** Minutes before the demo began. */
	readonly ago: number
	readonly text: string
}

type Direct = { readonly between: readonly [DemoUsername, DemoUsername]; readonly lines: readonly Line[] }

export const demoDirect: Direct = {
	between: ['linxiao', 'wanglei'],
	lines: [
		{ by: 'wanglei', ago: 1470, text: '新家收拾得怎么样了？' },
		{ by: 'linxiao', ago: 1466, text: '差不多了，就缺一台电饭煲 😂' },
		{ by: 'wanglei', ago: 1463, text: '我上个月买的那台挺好用，回头把链接发你' },
		{ by: 'linxiao', ago: 1462, text: '好呀，你直接发淘宝的分享就行，点开就能看' },
		{ by: 'wanglei', ago: 42, text: '刚想起来，晚点发你 👌' },
	],
}

export const demoGroup: {
	readonly title: string
	readonly by: DemoUsername
	readonly members: readonly DemoUsername[]
	readonly lines: readonly Line[]
} = {
	title: '周末露营 Camping',
	by: 'linxiao',
	members: ['wanglei', 'sam'],
	lines: [
		{ by: 'linxiao', ago: 2900, text: '周六去松山湖露营，有人缺装备吗？' },
		{ by: 'sam', ago: 2893, text: 'I still need a headlamp and a folding chair. Any tips?' },
		{ by: 'wanglei', ago: 2880, text: '椅子我多一把，头灯可以在闲鱼看看二手的' },
		{ by: 'sam', ago: 2874, text: 'Perfect, thanks! Share a link if you see a good one 🔦' },
		{ by: 'linxiao', ago: 95, text: '天气预报说周六晴，早上八点地铁站集合' },
		{ by: 'wanglei', ago: 90, text: '收到 👍' },
	],
}

/** The conversation about a quote. @param text its share text, as the sandbox offers it */
export function createDemoQuote(text: string): Direct {
	return {
		between: ['linxiao', 'sam'],
		lines: [
			{ by: 'sam', ago: 306, text: 'Have you looked at this one lately?' },
			{ by: 'sam', ago: 305, text },
			{ by: 'linxiao', ago: 301, text: '看到了，点开还能看周线和月线 👍' },
		],
	}
}
