import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './outcome.module.css'

/** Offers to report a link that may still be opened. */
export function ReportOffer({ onReport }: { readonly onReport: () => void }) {
	const { t } = useI18n()
	return (
		<button type="button" class={styles['offer']} onClick={onReport}>
			{t('outcome.report')}
		</button>
	)
}
