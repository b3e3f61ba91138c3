import { Icon } from '../../components/icon/icon.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './outcome.module.css'
import type { OutcomeProps } from './outcome-props.ts'

/** Says that a page which was open has been closed, and what that means for somebody who was paying there. */
export function Closed({ closed }: Pick<OutcomeProps, 'closed'>) {
	const { t } = useI18n()
	if (closed === null) return null
	return (
		<p class={styles['closed']} data-closed={closed}>
			<Icon name={closed === 'paying' ? 'alert' : 'info'} size={18} />
			<span>{t(`outcome.closed.${closed}`)}</span>
		</p>
	)
}
