/** The words of the four pages and of the forms, as DOMAIN words them and as people read them. */
export const outcomeWords = {
	'zh-CN': {
		confirm: {
			title: '即将打开外部网页',
			says: ['非胡同官方网页，请确认是否继续访问', '这个网站还不在已知的网站之列。'],
			button: '继续访问',
		},
		copy: {
			title: '复制网址访问',
			says: ['如需浏览，请长按网址复制后使用浏览器访问', '按照当前规则，这类聊天里不直接打开外部链接。'],
			button: '复制网址',
		},
		stopped: {
			title: '已停止访问该网页',
			says: ['网页诱导用户分享。', '现在可以做什么'],
			button: '返回聊天',
		},
		why: '为什么会这样？',
		report: '举报这个链接',
		apply: '申请恢复访问',
		cardMenu: '卡片操作',
	},
	en: {
		confirm: {
			title: 'Opening an outside page',
			says: ['This page is not Hutong’s own. Do you want to go on?', 'This site is not among the known ones.'],
			button: 'Continue',
		},
		copy: {
			title: 'Copy the address',
			says: [
				'To view this page, press and hold the address to copy it, then open it in your browser.',
				'Under the current rules, outside links do not open directly in this kind of chat.',
			],
			button: 'Copy the address',
		},
		stopped: {
			title: 'This page was stopped',
			says: ['The page pushes people to share it.', 'What you can do now'],
			button: 'Back to the chat',
		},
		why: 'Why did this happen?',
		report: 'Report this link',
		apply: 'Apply to restore access',
		cardMenu: 'Card actions',
	},
} as const
