import { useId } from 'preact/hooks'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { violationKinds } from '../../lib/reasons/reasons.ts'
import styles from './outcome.module.css'

type ReportKindsProps = {
	/** The kind that is chosen; empty for none. */
	readonly value: string
	readonly error: string | null
	readonly onChoose: (kind: string) => void
}

type Kind = (typeof violationKinds)[number]

/** As many as fit a phone; the rest is one tap away. */
const common = 7

/** What may be wrong with a link, in plain words. */
export function ReportKinds({ value, error, onChoose }: ReportKindsProps) {
	const { t } = useI18n()
	const id = useId()
	const [first, rest] = [violationKinds.slice(0, common), violationKinds.slice(common)]
	const toChoice = (kind: Kind) => (
		<label key={kind} class={styles['kind']}>
			<input type="radio" name={id} checked={kind === value} onChange={() => onChoose(kind)} />
			<span>{t(`report.why.${kind}`)}</span>
		</label>
	)
	return (
		<fieldset class={styles['kinds']} aria-describedby={error === null ? undefined : `${id}-error`}>
			<legend class={styles['heading']}>{t('report.why')}</legend>
			{first.map(toChoice)}
			<details class={styles['details']} open={rest.some((kind) => kind === value)}>
				<summary>{t('report.more')}</summary>
				{rest.map(toChoice)}
			</details>
			{error !== null && (
				<p id={`${id}-error`} class={styles['error']} role="alert">
					{error}
				</p>
			)}
		</fieldset>
	)
}
