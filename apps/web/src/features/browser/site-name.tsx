import type { Decision } from '@hutong/protocol'
import styles from './site-name.module.css'

/** The host of the page that was opened, with the part somebody owns in bold; where there is little room, that part stays. */
export function SiteName({ host, registrable }: Pick<Decision, 'host' | 'registrable'>) {
	if (host === null) return null
	const port = /:\d+$/.exec(host)?.[0] ?? ''
	const name = host.slice(0, host.length - port.length)
	const owned = registrable !== null && name.endsWith(registrable) ? registrable : name
	return (
		<bdi class={styles['site']} dir="ltr">
			<span class={styles['rest']}>{name.slice(0, name.length - owned.length)}</span>
			<b class={styles['owned']}>{owned}</b>
			<span class={styles['rest']}>{port}</span>
		</bdi>
	)
}
