import type { DeskClient } from '@hutong/protocol'
import { Select } from '../../../components/select/select.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { useAsked } from '../use-asked.ts'

type EvadesSelectProps = {
	readonly desk: DeskClient
	readonly value: string
	readonly onChoose: (violation: string) => void
}

/** Which violation the same people rotate away from: both then count as one on the ladder. */
export function EvadesSelect({ desk, value, onChoose }: EvadesSelectProps) {
	const { t } = useI18n()
	const asked = useAsked(() => desk.violations(), [desk])
	const known = asked.value?.violations ?? []
	return (
		<>
			<Select
				label={t('desk.violation.evades')}
				value={known.some(({ id }) => id === value) ? value : ''}
				options={[
					{ value: '', label: t('desk.violation.evadesNone') },
					...known.map(({ id, target }) => ({ value: id, label: target.slice(0, 80) })),
				]}
				onChoose={onChoose}
			/>
			<TroubleNote trouble={asked.trouble} onRetry={asked.reload} />
		</>
	)
}
