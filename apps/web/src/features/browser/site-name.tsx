import type { Decision } from '@hutong/protocol'
import styles from './site-name.module.css'

/** The host of the page that was opened, with the part somebody owns in bold. Where there is little room its beginning is cut, which proves nothing. */
export function SiteName({ host, registrable }: Pick<Decision, 'host' | 'registrable'>) {
	if (host === null) return null
	const port = /:\d+$/.exec(host)?.[0] ?? ''
	const name = host.slice(0, host.length - port.length)
	const owned = registrable !== null && name.endsWith(registrable) ? registrable : name
	return (
		<span class={styles['site']}>
			<bdi dir="ltr">
				{name.slice(0, name.length - owned.length)}
				<b>{owned}</b>
				<span class={styles['port']}>{port}</span>
			</bdi>
		</span>
	)
}
