import type { Decision, PublicConfig } from '@hutong/protocol'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { DecisionFacts } from './decision-facts.tsx'

type WhyDialogProps = {
	readonly decision: Decision
	/** What platforms are called. */
	readonly platforms?: PublicConfig['platforms']
	readonly onClose: () => void
}

/** Answers “why did this open?”: the rule, the reason and the policy of one decision. */
export function WhyDialog({ decision, platforms = [], onClose }: WhyDialogProps) {
	const { t } = useI18n()
	const title = decision.outcome === 'page' ? t('outcome.why.titleOpened') : t('outcome.why.titleTreated')
	return (
		<Dialog title={title} onClose={onClose}>
			<DecisionFacts decision={decision} platforms={platforms} />
		</Dialog>
	)
}
