import type { Decision } from '@hutong/protocol'
import { Icon } from '../../components/icon/icon.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './browser-footer.module.css'

/** What the shop takes today. Paying is the shop's own affair: the chat only says it beforehand. */
export function BrowserFooter({ accepts }: Pick<Decision, 'accepts'>) {
	const { t, locale } = useI18n()
	if (accepts.length === 0) return null
	const names = accepts.map((handler) => t('browser.handler', { handler }))
	return (
		<footer class={styles['footer']}>
			<Icon name="info" size={14} />
			<span>{t('browser.accepts', { names: new Intl.ListFormat(locale).format(names) })}</span>
		</footer>
	)
}
