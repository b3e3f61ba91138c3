import { Skeleton } from '../../components/skeleton/skeleton.tsx'
import { VisuallyHidden } from '../../components/visually-hidden/visually-hidden.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './message-skeleton.module.css'

// Widths of the shapes, and whether they stand at the right: like a conversation, not like any one.
const shapes: readonly (readonly [width: string, own: boolean])[] = [
	['46%', false],
	['28%', false],
	['38%', true],
	['54%', false],
	['22%', true],
	['42%', true],
]

/** Bubbles to come, while the first page is on its way. */
export function MessageSkeleton() {
	const { t } = useI18n()
	return (
		<div class={styles['skeleton']} aria-busy="true">
			<VisuallyHidden>{t('common.loading')}</VisuallyHidden>
			{shapes.map(([width, own]) => (
				<div key={width} class={own ? `${styles['line']} ${styles['own']}` : styles['line']}>
					<Skeleton width="38px" height="38px" radius="15%" />
					<Skeleton width={width} height="40px" radius="6px" />
				</div>
			))}
		</div>
	)
}
