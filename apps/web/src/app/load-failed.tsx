import { useEffect } from 'preact/hooks'
import { Button } from '../components/button/button.tsx'
import { EmptyState } from '../components/empty-state/empty-state.tsx'
import { useI18n } from '../lib/i18n/use-i18n.ts'

/** Stands where a part of the screen could not be fetched. */
export function LoadFailed({ onRetry }: { readonly onRetry: () => void }) {
	const { t } = useI18n()
	return (
		<EmptyState icon="alert" title={t('app.startFailed')} text={t('error.network')}>
			<Button variant="primary" onClick={onRetry}>
				{t('common.retry')}
			</Button>
		</EmptyState>
	)
}

type CloseAtOnceProps = { readonly onClose: () => void; readonly onGone: () => void }

/** Stands for a window that could not be fetched: draws nothing and closes. */
export function CloseAtOnce({ onClose, onGone }: CloseAtOnceProps) {
	useEffect(() => {
		onClose()
		return onGone
	}, [])
	return null
}
