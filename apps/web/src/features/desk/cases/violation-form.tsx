import type { ReportGroup, Violation, ViolationScope } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Button } from '../../../components/button/button.tsx'
import { Field } from '../../../components/field/field.tsx'
import { Segments } from '../../../components/segments/segments.tsx'
import { Select } from '../../../components/select/select.tsx'
import { TextArea } from '../../../components/text-area/text-area.tsx'
import { showToast } from '../../../components/toast/toast.ts'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { violationKinds } from '../../../lib/reasons/reasons.ts'
import { TroubleNote } from '../parts/trouble-note.tsx'
import type { SectionProps } from '../section-props.ts'
import { useDeed } from '../use-deed.ts'
import { useDeskDraft } from '../use-desk-draft.ts'
import { useWords } from '../use-words.ts'
import styles from './cases.module.css'
import { EvadesSelect } from './evades-select.tsx'
import { findUsual, targetOf } from './target-of.ts'

const scopes = ['link', 'host', 'domain'] as const satisfies readonly ViolationScope[]

type ViolationFormProps = Pick<SectionProps, 'desk' | 'me'> & {
	/** The reports it answers; without any, whoever writes it says what it is about. */
	readonly group?: ReportGroup
	readonly onAdded: () => void
	readonly onClose: () => void
}

/** Finds a violation: on what, of which kind, and what shows it. */
export function ViolationForm({ desk, me, group, onAdded, onClose }: ViolationFormProps) {
	const { t } = useI18n()
	const words = useWords()
	const place = `violation ${group?.url ?? ''}`
	const [kept, keepScope] = useDeskDraft(me.id, `${place} scope`)
	const [written, writeTarget] = useDeskDraft(me.id, `${place} target`)
	const [chosen, chooseReason] = useDeskDraft(me.id, `${place} reason`)
	const [evades, chooseEvades] = useDeskDraft(me.id, `${place} evades`)
	const [evidence, setEvidence] = useDeskDraft(me.id, `${place} evidence`)
	const [asked, setAsked] = useState(false)
	const scope = scopes.find((each) => each === kept) ?? 'link'
	const reason = chosen || (group && findUsual(group, violationKinds)) || violationKinds[0]
	const target = group === undefined ? written.trim() : targetOf(group, scope)
	const action = useDeed<Violation>(() => {
		for (const clear of [keepScope, writeTarget, chooseReason, chooseEvades, setEvidence]) clear('')
		showToast(t('desk.violation.added'))
		onAdded()
	})
	const submit = () => {
		setAsked(true)
		if (target === '' || evidence.trim() === '') return
		const reports = (group?.reports ?? []).map(({ id }) => id).slice(0, 500)
		const from = reason === 'evasion' && evades !== '' ? { evades } : {}
		action.run(() => desk.addViolation({ scope, target, reason, evidence: evidence.trim(), reports, ...from }))
	}
	return (
		<form
			class={styles['form']}
			onSubmit={(event) => {
				event.preventDefault()
				submit()
			}}
		>
			<Segments
				label={t('desk.violation.scope')}
				labelShown
				focused
				options={scopes.map((each) => ({ value: each, label: t(`desk.scope.${each}`) }))}
				value={scope}
				onChoose={keepScope}
			/>
			{group === undefined ? (
				<Field
					label={t('desk.violation.target')}
					hint={t(`desk.violation.targetHint.${scope}`)}
					error={asked && target === '' ? t('desk.violation.noTarget') : null}
					value={written}
					maxLength={4096}
					onInput={writeTarget}
				/>
			) : (
				<p class={styles['target']}>
					{t('desk.violation.on')} <bdi>{target}</bdi>
				</p>
			)}
			{scope === 'domain' && <p class={styles['caution']}>{t('desk.violation.wholeDomain')}</p>}
			<Select
				label={t('desk.violation.reason')}
				value={reason}
				options={violationKinds.map((each) => ({ value: each, label: words.reason(each) }))}
				onChoose={chooseReason}
			/>
			{reason === 'evasion' && <EvadesSelect desk={desk} value={evades} onChoose={chooseEvades} />}
			<TextArea
				label={t('desk.violation.evidence')}
				hint={t('desk.violation.evidenceHint')}
				error={asked && evidence.trim() === '' ? t('desk.violation.noEvidence') : null}
				value={evidence}
				maxLength={1000}
				onInput={setEvidence}
			/>
			<TroubleNote trouble={action.trouble} />
			<div class={styles['actions']}>
				<Button onClick={onClose}>{t('common.cancel')}</Button>
				<Button type="submit" variant="danger" busy={action.busy}>
					{t('desk.violation.submit')}
				</Button>
			</div>
		</form>
	)
}
