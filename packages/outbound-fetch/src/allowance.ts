/**
 * An explicit, named exception to the address rule: one host on one port, pinned to one address. Meant for the sandbox;
 * a public host is never one.
 */
export type Allowance = {
	readonly name: string
	/** The exact host as it stands in the serialised URL. */
	readonly host: string
	readonly port: number
	/** Both schemes where absent. */
	readonly scheme?: 'http' | 'https'
	readonly address: string
}

/** Finds the allowance that covers a URL exactly: host, port and scheme. */
export function findAllowance(allowances: readonly Allowance[], url: URL): Allowance | null {
	const port = getPort(url)
	const scheme = url.protocol.slice(0, -1)
	return (
		allowances.find(
			(one) => one.host === url.hostname && one.port === port && (one.scheme === undefined || one.scheme === scheme),
		) ?? null
	)
}

/** Gives the port a URL is asked at, the scheme's own where none is written. */
export function getPort(url: URL): number {
	if (url.port !== '') return Number(url.port)
	return url.protocol === 'https:' ? 443 : 80
}
