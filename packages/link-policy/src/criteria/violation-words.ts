import { displayHost } from '@hutong/links'
import type { Outcome, Title } from '../decision.ts'
import type { Scene } from '../request.ts'
import type { CriteriaCase, CriteriaViolation } from './criteria-report.ts'
import type { Treatment } from './treatment.ts'

const scenes: Readonly<Record<Scene, Title>> = {
	direct: { zh: '单聊', en: 'one-to-one chats' },
	group: { zh: '群聊', en: 'groups' },
	broadcast: { zh: '公开动态', en: 'public posts' },
}

/** What happens to a link, behind its name. */
const happenings: Readonly<Record<Outcome, Title>> = {
	page: { zh: '直接打开', en: 'opens' },
	confirm: { zh: '要先确认', en: 'is asked about first' },
	copy: { zh: '只能复制', en: 'is only offered for copying' },
	stopped: { zh: '停止访问', en: 'is stopped' },
}

/** A violation in plain words: what is wrong, and the example. */
export function toWords(violation: Omit<CriteriaViolation, 'words'>): Title {
	const { example, missing } = violation
	const { zh, en } = toFault(violation)
	const where = violation.scenes.map((scene) => scenes[scene])
	const without =
		missing.length === 0 ? { zh: '', en: '' } : { zh: '（外部名单缺失时）', en: ' while outside lists are missing' }
	const shown = toExample(example)
	return {
		zh: `${where.map((name) => name.zh).join('、')}${without.zh}：${zh}${shown.zh}`,
		en: `In ${where.map((name) => name.en).join(', ')}${without.en}: ${en} ${shown.en}`,
	}
}

function toFault({ criterion, outcome, obligations }: Omit<CriteriaViolation, 'words'>): Title {
	if (criterion === 1)
		return {
			zh: '同类产品或服务的链接，展示和打开的形式不同。',
			en: 'links of the same kind are displayed or opened in different forms.',
		}
	if (outcome === 'copy')
		return {
			zh: '合法链接不能点击打开，要求用户手动复制到浏览器。',
			en: 'people are told to copy legal links into a browser by hand.',
		}
	if (criterion === 3)
		return { zh: '特定链接多出一步确认，其他链接没有。', en: 'particular links take an extra step that others do not.' }
	if (outcome === 'confirm')
		return {
			zh: '合法链接点击后不能直接打开，要先确认。',
			en: 'legal links do not open on tap: a question comes first.',
		}
	if (outcome === 'stopped')
		return { zh: '没有说明违规原因就停止访问合法链接。', en: 'legal links are stopped without a stated violation.' }
	return obligations.includes('window-only')
		? { zh: '合法链接不在应用内打开，要另开窗口。', en: 'legal links open in a window, not inside the app.' }
		: { zh: '合法链接不以页面形式打开。', en: 'legal links do not open as a page.' }
}

function toExample({ other, ...one }: CriteriaViolation['example']): Title {
	const [mine, theirs] = [toCaseWords(one), other && toCaseWords(other)]
	if (theirs === null) return { zh: `例如：${mine.zh}。`, en: `For example, ${mine.en}.` }
	return { zh: `例如：${mine.zh}，而${theirs.zh}。`, en: `For example, ${mine.en}, while ${theirs.en}.` }
}

function toCaseWords({ request, ...treatment }: CriteriaCase): Title {
	const host = displayHost(request.url)?.host ?? request.url
	const { zh, en } = happenings[treatment.outcome]
	const bound = toBounds(treatment)
	return { zh: `${host} ${zh}${bound && `（${bound}）`}`, en: `${host} ${en}${bound && ` (${bound})`}` }
}

function toBounds({ outcome, obligations }: Treatment): string {
	return outcome === 'page' || outcome === 'confirm' ? obligations.join(', ') : ''
}
