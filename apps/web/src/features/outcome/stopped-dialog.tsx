import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { Closed } from './closed.tsx'
import { Destination } from './destination.tsx'
import { Details } from './details.tsx'
import styles from './outcome.module.css'
import type { OutcomeProps } from './outcome-props.ts'
import { toAdviceKey } from './reason-words.ts'
import { toReasonWords } from './to-reason-words.ts'
import { Why } from './why.tsx'

/** The page that says a link was stopped: where it would have led, why, and what can be done. */
export function StoppedDialog({ decision, original, closed, platforms, onApply, onClose }: OutcomeProps) {
	const i18n = useI18n()
	const { t } = i18n
	const actions = (
		<>
			{decision.appeal !== null && <Button onClick={onApply}>{t('outcome.stopped.apply')}</Button>}
			<Button variant="primary" autoFocus onClick={onClose}>
				{t('outcome.stopped.back')}
			</Button>
		</>
	)
	return (
		<Dialog title={t('outcome.stopped.title')} onClose={onClose} actions={actions}>
			<Closed closed={closed} />
			<Destination decision={decision} stopped />
			<p class={styles['reason']}>{toReasonWords(decision, i18n)}</p>
			<h3 class={styles['heading']}>{t('outcome.stopped.now')}</h3>
			<p>{t(toAdviceKey(decision.reason))}</p>
			<Details summary={t('outcome.stopped.original')}>
				<p class={styles['original']} dir="auto">
					{original}
				</p>
			</Details>
			<Why summary={t('outcome.why.titleTreated')} decision={decision} platforms={platforms} />
		</Dialog>
	)
}
