import type { Decision } from '@hutong/protocol'
import type { I18n } from '../../lib/i18n/i18n.ts'
import { toReasonKey, toSuspicionKey } from './reason-words.ts'

/**
 * Why a link was treated as it was, in a plain sentence. What only a list of others says is suspected, by whom is told, and nothing more is
 * claimed.
 */
export function toReasonWords(
	{ outcome, reason, suspected }: Pick<Decision, 'outcome' | 'reason' | 'suspected'>,
	{ t, locale }: I18n,
): string {
	if (suspected === null || outcome === 'page') return t(toReasonKey(reason))
	const by = locale === 'zh-CN' ? suspected.zh : suspected.en
	return t('outcome.suspected', { by, what: t(toSuspicionKey(reason)) })
}
