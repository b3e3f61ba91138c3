import type { JudgedUrl } from './judged-url.ts'

/** A host of a rule, taken apart: `*.example.com:8443` is below `example.com`, on 8443 alone. */
export type HostPattern = {
	readonly name: string
	/** Empty when every port is meant. */
	readonly port: string
	readonly isBelow: boolean
}

/** Takes a host as policies write it apart. */
export function toHostPattern(pattern: string): HostPattern {
	const isBelow = pattern.startsWith('*.')
	const host = isBelow ? pattern.slice(2) : pattern
	const colon = /:\d+$/.exec(host)?.index ?? host.length
	return { name: host.slice(0, colon), port: host.slice(colon + 1), isBelow }
}

/** `example.com` is that host; `*.example.com` is every host below it. A pattern with a port wants that port. */
export function matchesHost({ name, port, isBelow }: HostPattern, url: JudgedUrl): boolean {
	return (isBelow ? isBelowName(name, url.hostname) : url.hostname === name) && (port === '' || port === url.port)
}

/** A domain is itself and every host below it; with a port, all of them on that port. */
export function isUnderHost({ name, port }: HostPattern, url: JudgedUrl): boolean {
	return (url.hostname === name || isBelowName(name, url.hostname)) && (port === '' || port === url.port)
}

/** Whether a path begins with `prefix`, ended at a slash. */
export function isUnderPath(prefix: string, path: string): boolean {
	if (!path.startsWith(prefix)) return prefix.length === path.length + 1 && `${path}/` === prefix
	return prefix.endsWith('/') || path.length === prefix.length || path[prefix.length] === '/'
}

function isBelowName(name: string, hostname: string): boolean {
	return hostname.endsWith(name) && hostname[hostname.length - name.length - 1] === '.'
}
