import type { ReasonCode } from '@hutong/link-policy'
import type { PageLanguage } from './page-language.ts'

type Words = Readonly<Record<PageLanguage, string>>

/** What each reason is in plain words, as the client says it; nothing is claimed that only a list of others says. */
const reasons: Readonly<Record<ReasonCode, Words>> = {
	allowed: { zh: '这个链接符合规则，可以直接打开。', en: 'The rules let this link open directly.' },
	default: {
		zh: '没有规则限制这个链接，按默认方式处理。',
		en: 'No rule speaks about this link, so it is treated the usual way.',
	},
	'scene-not-open': {
		zh: '按照当前规则，这里不直接打开外部链接。',
		en: 'Under the current rules, outside links do not open directly here.',
	},
	'category-not-open': {
		zh: '按照当前规则，这一类网站的链接在这里不直接打开。',
		en: 'Under the current rules, links to this kind of site do not open directly here.',
	},
	'on-trial': { zh: '这类链接正在试行直接打开。', en: 'Opening this kind of link directly is on trial.' },
	'unknown-site': { zh: '这个网站还不在已知的网站之列。', en: 'This site is not among the known ones.' },
	'operator-choice': {
		zh: '本站管理员为这个链接作了设定。',
		en: 'The operator of this chat made a choice for this link.',
	},
	'invalid-url': {
		zh: '网址不完整或格式有误，无法打开。',
		en: 'The address is incomplete or malformed and cannot be opened.',
	},
	'unsafe-scheme': {
		zh: '这不是普通的网页地址，不能在这里打开。',
		en: 'This is not an ordinary web address and cannot be opened here.',
	},
	'look-alike-host': {
		zh: '网址中的域名与一个知名网站极为相似，可能是仿冒。',
		en: 'The domain looks very much like a well-known site’s and may be an imitation.',
	},
	'induced-sharing': { zh: '网页诱导用户分享。', en: 'The page pushes people to share it.' },
	'induced-following': { zh: '网页诱导用户关注。', en: 'The page pushes people to follow an account.' },
	'mismatched-label': {
		zh: '链接的说明与实际打开的内容不一致。',
		en: 'What the link says and what it opens are not the same.',
	},
	'forced-app-jump': { zh: '网页会强制跳转到其他App。', en: 'The page forces a jump into another app.' },
	'forced-download': { zh: '网页会强制下载文件或应用。', en: 'The page forces a download.' },
	'incomplete-page': {
		zh: '网页内容不完整，需要额外操作才能看到。',
		en: 'The page is incomplete without further steps.',
	},
	'h5-game': {
		zh: '网页属于不开放的H5游戏或测试。',
		en: 'The page is a game or quiz of a kind that is not open here.',
	},
	'unsafe-site': { zh: '网站存在安全风险。', en: 'The site is not safe.' },
	'untraceable-site': { zh: '网站来源无法核实。', en: 'Nobody can tell who runs the site.' },
	fraud: { zh: '网页涉嫌欺诈。', en: 'The page is suspected of fraud.' },
	rumour: { zh: '网页含有不实信息。', en: 'The page spreads false information.' },
	'vulgar-content': { zh: '网页含有低俗内容。', en: 'The page has vulgar content.' },
	'illegal-content': { zh: '网页含有违法内容。', en: 'The page has illegal content.' },
	'private-data': {
		zh: '网页违规收集个人信息。',
		en: 'The page collects personal data against the rules.',
	},
	evasion: {
		zh: '网址通过更换域名或多重跳转躲避规则。',
		en: 'The address dodges the rules by changing domains or stacking redirects.',
	},
	'appeal-pending': {
		zh: '网站正在申请恢复访问，结果出来前暂停访问。',
		en: 'The site has applied for access; it stays closed until that is decided.',
	},
}

/** What an outside list names a page for: suspected by them, and so said. */
const suspicions: Partial<Record<ReasonCode, Words>> = {
	'look-alike-host': { zh: '仿冒', en: 'imitating another site' },
	'unsafe-site': { zh: '不安全', en: 'not being safe' },
	'untraceable-site': { zh: '来源不明', en: 'being untraceable' },
	fraud: { zh: '欺诈', en: 'fraud' },
	rumour: { zh: '散布不实信息', en: 'spreading false information' },
	'vulgar-content': { zh: '含有低俗内容', en: 'vulgar content' },
	'illegal-content': { zh: '含有违法内容', en: 'illegal content' },
	'private-data': { zh: '违规收集个人信息', en: 'collecting personal data against the rules' },
	'induced-sharing': { zh: '诱导分享', en: 'pushing people to share it' },
	'induced-following': { zh: '诱导关注', en: 'pushing people to follow an account' },
	'forced-app-jump': { zh: '强制跳转App', en: 'forcing a jump into another app' },
	'forced-download': { zh: '强制下载', en: 'forcing a download' },
	evasion: { zh: '躲避规则', en: 'dodging rules' },
}

/** Reasons for which nobody should look for another way in: the page itself may do harm. */
const dangers: ReadonlySet<string> = new Set<ReasonCode>([
	...(['look-alike-host', 'mismatched-label', 'unsafe-site', 'untraceable-site', 'fraud'] as const),
	...(['illegal-content', 'private-data', 'evasion', 'forced-download'] as const),
])

/** A reason in plain words. @param suspected whose outside list says so, where one does: it is suspected, not known */
export function wordReason(language: PageLanguage, reason: string, suspected: Words | null = null): string {
	const known = Object.hasOwn(reasons, reason) ? (reason as ReasonCode) : null
	if (suspected) return wordSuspicion(language, known && (suspicions[known] ?? null), suspected[language])
	if (known) return reasons[known][language]
	return {
		zh: '规则给出了一个这个版本还不认识的原因。',
		en: 'The rules gave a reason this version does not know yet.',
	}[language]
}

function wordSuspicion(language: PageLanguage, what: Words | null, by: string): string {
	if (language === 'zh') return `该网页被${by}列为疑似${what?.zh ?? '违规'}，尚未核实。`
	return `${by} suspects this page of ${what?.en ?? 'breaking rules'}; we have not verified it.`
}

/** What a person can do now that a page is stopped. */
export function wordAdvice(language: PageLanguage, reason: string): string {
	return advice[findAdvice(reason)][language]
}

function findAdvice(reason: string): keyof typeof advice {
	if (dangers.has(reason)) return 'danger'
	if (reason === 'invalid-url' || reason === 'unsafe-scheme') return 'broken'
	if (['scene-not-open', 'category-not-open', 'operator-choice'].includes(reason)) return 'rule'
	return 'site'
}

const advice = {
	danger: {
		zh: '不要在该网页输入账号、密码、验证码，也不要付款。可以问问发送的人，或在官方App里直接搜索。',
		en: 'Do not type an account, password or code there, and do not pay. Ask whoever sent it, or search in the official app.',
	},
	broken: {
		zh: '请发送的人重新复制完整的链接再发一次。',
		en: 'Ask whoever sent it to copy the whole link and send it again.',
	},
	rule: {
		zh: '可以复制商品名称到它的App里搜索，或联系管理员了解此处的规则。',
		en: 'Search for the item by name in its own app, or ask the operator about the rules here.',
	},
	site: {
		zh: '可以问问发送的人这是什么，或在官方App里搜索同样的内容。网站恢复正常后，链接会重新可以打开。',
		en: 'Ask whoever sent it what it is, or search for the same in the official app. Once the site is put right, the link opens again.',
	},
} as const satisfies Record<string, Words>
