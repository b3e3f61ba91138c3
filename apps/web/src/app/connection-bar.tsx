import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../components/icon/icon.tsx'
import { Spinner } from '../components/spinner/spinner.tsx'
import { useI18n } from '../lib/i18n/use-i18n.ts'
import type { Connection } from '../lib/realtime/socket-client.ts'
import styles from './connection-bar.module.css'

const patience = 1500

/** A quiet line that says the connection is gone: only when it stays away for more than a moment. */
export function ConnectionBar({
	connection,
	onRetry,
}: {
	readonly connection: Connection
	readonly onRetry: () => void
}) {
	const { t } = useI18n()
	const broken = connection === 'waiting' || connection === 'offline' || connection === 'connecting'
	const late = useLate(broken)
	const offline = connection === 'offline'
	return (
		<div role="status">
			{late && (
				<div class={styles['bar']}>
					{offline ? <Icon name="alert" size={16} /> : <Spinner size={16} />}
					<span class={styles['words']}>{t(offline ? 'connection.offline' : 'connection.waiting')}</span>
					{connection === 'waiting' && (
						<button type="button" class={styles['retry']} onClick={onRetry}>
							{t('connection.retryNow')}
						</button>
					)}
				</div>
			)}
		</div>
	)
}

function useLate(broken: boolean): boolean {
	const [late, setLate] = useState(false)
	useEffect(() => {
		if (!broken) return setLate(false)
		const timer = setTimeout(() => setLate(true), patience)
		return () => clearTimeout(timer)
	}, [broken])
	return late
}
