import type { PolicyTrial, PublicConfig } from '@hutong/protocol'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Icon } from '../../../components/icon/icon.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { Tile } from '../parts/tile.tsx'
import { useWords } from '../use-words.ts'
import { ExampleTable } from './example-table.tsx'
import { ShiftTable } from './shift-table.tsx'
import styles from './trial.module.css'

type TrialResultProps = {
	readonly trial: PolicyTrial
	readonly days: number
	readonly platforms: PublicConfig['platforms']
}

/** What a trial found. */
export function TrialResult({ trial, days, platforms }: TrialResultProps) {
	const { t } = useI18n()
	const words = useWords(platforms)
	if (trial.replayed === 0)
		return (
			<EmptyState icon="clock" title={t('desk.trial.nothing', { count: days })} text={t('desk.trial.nothingText')} />
		)
	return (
		<>
			<Tile title={t('desk.trial.result', { count: days })}>
				<p class={styles['sum']}>
					{t('desk.trial.changed', {
						changed: trial.changed,
						replayed: words.number(trial.replayed),
						share: words.share(trial.changed, trial.replayed),
					})}
				</p>
				{trial.uncertain > 0 && (
					<p class={styles['uncertain']}>
						<Icon name="info" size={16} />
						<span>{t('desk.trial.uncertain', { count: trial.uncertain })}</span>
					</p>
				)}
			</Tile>
			{trial.changed > 0 && (
				<>
					<div class={styles['columns']}>
						<Tile title={t('desk.trial.byOutcome')}>
							<ShiftTable name={t('desk.trial.shift')} rows={trial.outcomes.map((row) => ({ ...row, name: null }))} />
						</Tile>
						<Tile title={t('desk.trial.byPlatform')}>
							<ShiftTable
								name={t('desk.platform')}
								rows={trial.platforms.map((row) => ({ ...row, name: words.platform(row.platform) }))}
							/>
						</Tile>
						<Tile title={t('desk.trial.byScene')}>
							<ShiftTable
								name={t('desk.scene')}
								rows={trial.scenes.map((row) => ({ ...row, name: words.scene(row.scene) }))}
							/>
						</Tile>
					</div>
					<Tile title={t('desk.trial.examples', { count: trial.examples.length })}>
						<ExampleTable examples={trial.examples} platforms={platforms} />
					</Tile>
				</>
			)}
		</>
	)
}
