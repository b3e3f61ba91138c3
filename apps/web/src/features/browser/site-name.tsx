import type { Decision } from '@hutong/protocol'
import styles from './site-name.module.css'

/** The host of the page that was opened, with the part somebody owns in bold. Where there is little room the part before it is cut, which proves nothing; the bold one stays whole. */
export function SiteName({ host, registrable }: Pick<Decision, 'host' | 'registrable'>) {
	if (host === null) return null
	const port = /:\d+$/.exec(host)?.[0] ?? ''
	const name = host.slice(0, host.length - port.length)
	const owned = registrable !== null && name.endsWith(registrable) ? registrable : name
	return (
		<span class={styles['site']}>
			<span class={styles['before']}>
				<bdi dir="ltr">{name.slice(0, name.length - owned.length)}</bdi>
			</span>
			<b class={styles['owned']}>
				<bdi dir="ltr">{owned}</bdi>
			</b>
			<span class={styles['port']}>{port}</span>
		</span>
	)
}
