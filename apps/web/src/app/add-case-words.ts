import { addWords } from '../lib/i18n/load-language.ts'

/** Adds the words of reporting a link and of applying for access: few people ever need them. */
export function addCaseWords(): Promise<void> {
	return addWords(words)
}

const words = {
	'zh-CN': () => import('../messages/zh-CN/cases.ts'),
	en: () => import('../messages/en/cases.ts'),
}
