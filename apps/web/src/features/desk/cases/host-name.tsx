import styles from './cases.module.css'

/** The host that was reported, with the part somebody owns in bold: what stands before it proves nothing. */
export function HostName({ host, registrable }: { readonly host: string; readonly registrable: string }) {
	const port = /:\d+$/.exec(host)?.[0] ?? ''
	const name = host.slice(0, host.length - port.length)
	const owned = name.endsWith(registrable) ? registrable : name
	return (
		<h3 class={styles['host']}>
			<bdi dir="ltr">
				{name.slice(0, name.length - owned.length)}
				<b>{owned}</b>
				{port}
			</bdi>
		</h3>
	)
}
