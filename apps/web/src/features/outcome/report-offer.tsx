import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './outcome.module.css'
import type { OutcomeProps } from './outcome-props.ts'

/** Offers to report a link that may still be opened. */
export function ReportOffer({ onReport }: Pick<OutcomeProps, 'onReport'>) {
	const { t } = useI18n()
	if (onReport === undefined) return null
	return (
		<button type="button" class={styles['offer']} onClick={onReport}>
			{t('outcome.report')}
		</button>
	)
}
