import type { ComponentChildren } from 'preact'
import { Skeleton } from '../../../components/skeleton/skeleton.tsx'
import { VisuallyHidden } from '../../../components/visually-hidden/visually-hidden.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import type { Asked } from '../use-asked.ts'
import styles from './parts.module.css'
import { TroubleNote } from './trouble-note.tsx'

type ShownProps<Value> = { readonly asked: Asked<Value>; readonly children: (value: Value) => ComponentChildren }

/** What was asked of the server once it is there; until then grey shapes; what went wrong above what is still known. */
export function Shown<Value>({ asked, children }: ShownProps<Value>) {
	const { t } = useI18n()
	return (
		<div class={styles['shown']} aria-busy={asked.busy} data-again={asked.busy && asked.value !== null}>
			<TroubleNote trouble={asked.trouble} onRetry={asked.reload} />
			{asked.value !== null && children(asked.value)}
			{asked.value === null && asked.trouble === null && (
				<div class={styles['waiting']}>
					<VisuallyHidden>{t('common.loading')}</VisuallyHidden>
					<Skeleton height="88px" radius="var(--radius-m)" />
					<Skeleton height="240px" radius="var(--radius-m)" />
				</div>
			)}
		</div>
	)
}
