import type { PublicConfig } from '@hutong/protocol'
import { useMemo } from 'preact/hooks'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { isReason } from '../../lib/reasons/reasons.ts'
import type { MessageKey } from '../../messages/message-key.ts'

type Worded = { readonly zh: string; readonly en: string }

/** How the desk says numbers, times and what the server words in both languages. */
export function useWords(platforms: PublicConfig['platforms'] = []) {
	const { t, locale } = useI18n()
	return useMemo(() => {
		const numbers = new Intl.NumberFormat(locale)
		const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
		const times = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
		const days = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' })
		const hours = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
		const word = (text: Worded) => (locale === 'zh-CN' ? text.zh : text.en)
		const known = (key: string, fallback: string) => {
			// A code of a newer server has no words here yet: it is shown as it is.
			const said = t(key as MessageKey)
			return said === key ? fallback : said
		}
		return {
			word,
			number: (value: number) => numbers.format(value),
			share: (part: number, whole: number) => (whole === 0 ? '–' : shares.format(part / whole)),
			time: (at: number) => times.format(at),
			day: (at: number) => days.format(at),
			hour: (at: number) => hours.format(at),
			platform: (id: string | null) => {
				if (id === null) return t('desk.otherSites')
				const found = platforms.find((platform) => platform.id === id)
				return found === undefined ? id : word(found.name)
			},
			outcome: (outcome: string) => known(`desk.outcome.${outcome}`, outcome),
			scene: (scene: string) => known(`outcome.scene.${scene}`, scene),
			scope: (scope: string) => known(`desk.scope.${scope}`, scope),
			reason: (reason: string) => (isReason(reason) ? t(`desk.reason.${reason}`) : reason),
			why: (reason: string) => {
				if (reason === 'hutong:first') return t('desk.rules.reason.first')
				return reason === 'hutong:settings' ? t('desk.rules.reason.settings') : reason
			},
			problem: (reason: string) => known(`desk.problem.${reason}`, reason),
			listKind: (kind: string) => known(`desk.lists.kind.${kind}`, kind),
			listProblem: (reason: string) => known(`desk.lists.problem.${reason}`, reason),
		}
	}, [t, locale, platforms])
}
