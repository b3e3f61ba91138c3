import type { Decision } from '@hutong/protocol'
import { Icon } from '../../components/icon/icon.tsx'
import type { IconName } from '../../components/icon/icon-paths.ts'
import { VisuallyHidden } from '../../components/visually-hidden/visually-hidden.tsx'
import { toImitation } from '../../lib/display-host/to-imitation.ts'
import { useDisplayHost } from '../../lib/display-host/use-display-host.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { type SiteSecurity, toSiteSecurity } from '../../lib/site-security/site-security.ts'
import styles from './site.module.css'
import { SiteName } from './site-name.tsx'

type Shown = SiteSecurity | 'unconfirmed'

const icons: Readonly<Record<Shown, IconName>> = {
	secure: 'lock',
	local: 'shield',
	insecure: 'unlock',
	unconfirmed: 'globe',
}

type SiteProps = {
	readonly decision: Decision
	/** The page has led somewhere else since it was opened. */
	readonly moved: boolean
	/** Nothing says that a connection was made. */
	readonly unconfirmed: boolean
}

/** Where the page is and how safe the way there is: from the URL alone, whatever the page says of itself. */
export function Site({ decision, moved, unconfirmed }: SiteProps) {
	const { t } = useI18n()
	const way = toSiteSecurity(decision.url ?? '')
	const security: Shown = unconfirmed && way === 'secure' ? 'unconfirmed' : way
	const words = t(`browser.security.${security}`)
	const imitation = toImitation(useDisplayHost(decision.url))
	return (
		<div
			class={styles['site']}
			data-security={security}
			title={moved ? t('browser.movedHint') : (decision.url ?? words)}
		>
			<Icon name={icons[security]} size={16} />
			<span class={styles['words']}>
				{security === 'insecure' ? (
					<span class={styles['warning']}>{words}</span>
				) : (
					<VisuallyHidden>{words}</VisuallyHidden>
				)}
				{imitation !== null && <span class={styles['imitation']}>{t('common.imitates', imitation)}</span>}
				{moved && <span class={styles['since']}>{t('browser.openedAt')}</span>}
				<SiteName host={decision.host} registrable={decision.registrable} />
			</span>
		</div>
	)
}
