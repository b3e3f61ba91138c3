import type { PageLanguage } from './page-language.ts'

/** A moment for a reader of whom only the language is known: with the zone it is said in. */
export function wordTime(language: PageLanguage, at: number): string {
	const style = { dateStyle: 'long', timeStyle: 'short' } as const
	if (language === 'en') return `${new Intl.DateTimeFormat('en-GB', { ...style, timeZone: 'UTC' }).format(at)} UTC`
	return `${new Intl.DateTimeFormat('zh-CN', { ...style, timeZone: 'Asia/Shanghai' }).format(at)}（北京时间）`
}
