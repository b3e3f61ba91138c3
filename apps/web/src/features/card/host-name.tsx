import { toImitation } from '../../lib/display-host/to-imitation.ts'
import { useDisplayHost } from '../../lib/display-host/use-display-host.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './host-name.module.css'

type HostNameProps = {
	/** The URL the host is read from: what a page says of itself never names it. */
	readonly url: string | null
	/** The host as the server showed it, drawn until this device has read the URL. */
	readonly host: string | null
}

/** The host a card leads to, with the part somebody owns in bold: what stands before it proves nothing. */
export function HostName({ url, host }: HostNameProps) {
	const { t } = useI18n()
	const shown = useDisplayHost(url)
	const whole = shown?.host ?? host
	if (whole === null) return null
	const port = /:\d+$/.exec(whole)?.[0] ?? ''
	const name = whole.slice(0, whole.length - port.length)
	const owned = shown !== null && name.endsWith(shown.registrable) ? shown.registrable : ''
	const imitation = toImitation(shown)
	return (
		<span class={styles['host']}>
			<bdi dir="ltr">
				{name.slice(0, name.length - owned.length)}
				<b>{owned}</b>
				<span class={styles['port']}>{port}</span>
			</bdi>
			{imitation !== null && <strong class={styles['warning']}>{t('common.imitates', imitation)}</strong>}
			{shown?.warning === 'punycode' && <strong class={styles['warning']}>{t('card.imitation')}</strong>}
		</span>
	)
}
