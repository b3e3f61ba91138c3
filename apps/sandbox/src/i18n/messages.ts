import { en } from './en.ts'
import type { Locale } from './locale.ts'
import { type Messages, zhCn } from './zh-cn.ts'

export type { Messages }

/** Everything the shops say, in one language. */
export function messagesIn(locale: Locale): Messages {
	return locale === 'en' ? en : zhCn
}
