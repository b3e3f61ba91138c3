import type { Decision } from '@hutong/protocol'
import { Icon } from '../../components/icon/icon.tsx'
import { toImitation } from '../../lib/display-host/to-imitation.ts'
import { useDisplayHost } from '../../lib/display-host/use-display-host.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { findConcern, toSign } from './concern.ts'
import { HostName } from './host-name.tsx'
import styles from './outcome.module.css'

type DestinationProps = { readonly decision: Decision; readonly stopped?: boolean }

/** Where the link leads, and what should be known of it first. */
export function Destination({ decision, stopped = false }: DestinationProps) {
	const { t } = useI18n()
	const imitation = toImitation(useDisplayHost(decision.host === null ? null : `https://${decision.host}/`))
	if (decision.host === null) return null
	const concern = findConcern(decision)
	const words = concern === null ? null : t(`outcome.concern.${concern}`)
	const known = imitation === null ? words : t('common.imitates', imitation)
	return (
		<div class={stopped ? `${styles['destination']} ${styles['stopped']}` : styles['destination']}>
			<Icon name={stopped ? 'stop' : toSign(decision)} />
			<div>
				<HostName host={decision.host} registrable={decision.registrable} />
				{known !== null && <p class={styles['insecure']}>{known}</p>}
			</div>
		</div>
	)
}
