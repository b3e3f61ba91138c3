import type { Decision } from '@hutong/protocol'
import styles from './outcome.module.css'

/** The host a link leads to, with the part somebody owns in bold: what stands before it proves nothing. */
export function HostName({ host, registrable }: Pick<Decision, 'host' | 'registrable'>) {
	if (host === null) return null
	const port = /:\d+$/.exec(host)?.[0] ?? ''
	const name = host.slice(0, host.length - port.length)
	const owned = registrable !== null && name.endsWith(registrable) ? registrable : name
	return (
		<bdi class={styles['host']} dir="ltr">
			{name.slice(0, name.length - owned.length)}
			<b>{owned}</b>
			{port !== '' && <span class={styles['port']}>{port}</span>}
		</bdi>
	)
}
