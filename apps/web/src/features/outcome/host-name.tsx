import type { Decision } from '@hutong/protocol'
import styles from './outcome.module.css'

/** The host a link leads to, with the part somebody owns in bold: what stands before it proves nothing. */
export function HostName({ host, registrable }: Pick<Decision, 'host' | 'registrable'>) {
	if (host === null) return null
	const owned = registrable !== null && host.endsWith(registrable) ? registrable : host
	return (
		<bdi class={styles['host']} dir="ltr">
			{host.slice(0, host.length - owned.length)}
			<b>{owned}</b>
		</bdi>
	)
}
