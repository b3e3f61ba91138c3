import { Dialog } from '../../components/dialog/dialog.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { Closed } from './closed.tsx'
import { Copyable } from './copyable.tsx'
import { Destination } from './destination.tsx'
import styles from './outcome.module.css'
import type { OutcomeProps } from './outcome-props.ts'
import { ReportOffer } from './report-offer.tsx'
import { toReasonWords } from './to-reason-words.ts'
import { Why } from './why.tsx'

/** The page that offers the address for another browser. */
export function CopyDialog({ decision, closed, platforms, onReport, onClose }: OutcomeProps) {
	const i18n = useI18n()
	const { t } = i18n
	const words = {
		label: t('outcome.copy.address'),
		copy: t('outcome.copy.button'),
		copied: t('outcome.copy.done'),
		next: t('outcome.copy.next'),
		byHand: t('outcome.copy.byHand'),
	}
	return (
		<Dialog title={t('outcome.copy.title')} onClose={onClose}>
			<Closed closed={closed} />
			<Destination decision={decision} />
			<p>{t('outcome.copy.how')}</p>
			<Copyable text={decision.copyText} words={words} />
			<p class={styles['because']}>{toReasonWords(decision, i18n)}</p>
			<Why summary={t('outcome.why.titleTreated')} decision={decision} platforms={platforms} />
			<ReportOffer onReport={onReport} />
		</Dialog>
	)
}
