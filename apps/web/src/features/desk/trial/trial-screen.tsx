import type { PolicyTrial } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { usePolicyDraft } from '../editor/use-policy-draft.ts'
import { BackLink } from '../parts/back-link.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { Tile } from '../parts/tile.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import type { SectionProps } from '../section-props.ts'
import { useDeed } from '../use-deed.ts'
import { DaysSlider } from './days-slider.tsx'
import styles from './trial.module.css'
import { TrialResult } from './trial-result.tsx'

/** What the draft would have changed about the taps of the last days, before it does. */
export function TrialScreen({ desk, me, platforms, onGo }: SectionProps) {
	const { t } = useI18n()
	const { read, origin } = usePolicyDraft(me.id)
	const [days, setDays] = useState(7)
	const [result, setResult] = useState<{ readonly days: number; readonly trial: PolicyTrial } | null>(null)
	const action = useDeed<PolicyTrial>((trial) => setResult({ days, trial }))
	const run = () => read.ok && action.run(() => desk.tryPolicy({ document: read.value, days }))
	return (
		<>
			<SectionHead
				title={t('desk.trial.title')}
				above={<BackLink place="rules/edit">{t('desk.editor.title')}</BackLink>}
			>
				{read.ok && <Button onClick={() => onGo('rules/edit')}>{t('desk.trial.toEditor')}</Button>}
			</SectionHead>
			{!read.ok ? (
				<EmptyState icon="code" title={t(origin === '' ? 'desk.trial.noDraft' : 'desk.trial.brokenDraft')}>
					<Button variant="primary" onClick={() => onGo('rules/edit')}>
						{t('desk.trial.toEditor')}
					</Button>
				</EmptyState>
			) : (
				<div class={styles['trial']}>
					<Tile title={t('desk.trial.ask', { name: origin })}>
						<div class={styles['form']}>
							<DaysSlider days={days} onChange={setDays} />
							<Button variant="primary" busy={action.busy} onClick={run}>
								{t('desk.trial.run')}
							</Button>
						</div>
						<TroubleNote trouble={action.trouble} onRetry={run} />
					</Tile>
					<div role="status" class={styles['trial']}>
						{result !== null && <TrialResult {...result} platforms={platforms} />}
					</div>
				</div>
			)}
		</>
	)
}
