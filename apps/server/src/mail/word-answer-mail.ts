import type { PageLanguage } from '../pages/page-language.ts'
import { wordTime } from '../pages/word-time.ts'

/** What was answered, and to what. */
export type AnswerFacts = {
	readonly state: 'accepted' | 'refused'
	readonly at: number
	/** The operator's reasons. */
	readonly words: string
	readonly opensAt: number | null
	readonly host: string
	readonly appliedAt: number
}

/** The mail that tells somebody how their application was answered. It has no link that would show their case to others. */
export function wordAnswerMail(language: PageLanguage, facts: AnswerFacts): { subject: string; text: string } {
	return language === 'zh' ? inChinese(facts) : inEnglish(facts)
}

function inChinese({ state, at, words, opensAt, host, appliedAt }: AnswerFacts) {
	const isAccepted = state === 'accepted'
	const opens =
		opensAt !== null && opensAt > at ? `该网页将于${wordTime('zh', opensAt)}恢复访问。` : '该网页现已恢复访问。'
	const lines = [
		'您好：',
		`您在${wordTime('zh', appliedAt)}就 ${host} 提交的恢复访问申请已有答复。`,
		`结果：${isAccepted ? '通过' : '未通过'}`,
		`理由：${words}`,
		isAccepted ? opens : '该网页仍停止访问。改正后可以再次申请。',
		'此邮件由系统发送，请勿直接回复。',
	]
	return { subject: `${host} 的恢复访问申请${isAccepted ? '已通过' : '未通过'}`, text: `${lines.join('\n\n')}\n` }
}

function inEnglish({ state, at, words, opensAt, host, appliedAt }: AnswerFacts) {
	const isAccepted = state === 'accepted'
	const opens =
		opensAt !== null && opensAt > at
			? `The page opens again on ${wordTime('en', opensAt)}.`
			: 'The page opens again now.'
	const lines = [
		'Hello,',
		`Your application of ${wordTime('en', appliedAt)} to restore access to ${host} has been answered.`,
		`Result: ${isAccepted ? 'accepted' : 'refused'}`,
		`Reasons: ${words}`,
		isAccepted ? opens : 'The page stays stopped. Once it is put right you can apply again.',
		'This message was sent by a program; replies are not read.',
	]
	const result = isAccepted ? 'was accepted' : 'was refused'
	return { subject: `Your application for ${host} ${result}`, text: `${lines.join('\n\n')}\n` }
}
