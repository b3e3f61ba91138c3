import type { JudgedUrl } from './judged-url.ts'

/** `example.com` is that host; `*.example.com` is every host below it. A pattern with a port wants that port. */
export function matchesHost(pattern: string, url: JudgedUrl): boolean {
	const { name, port } = splitPort(pattern)
	const isName = name.startsWith('*.') ? url.hostname.endsWith(name.slice(1)) : url.hostname === name
	return isName && isPort(port, url)
}

/** A domain is itself and every host below it; with a port, all of them on that port. */
export function isUnderHost(domain: string, url: JudgedUrl): boolean {
	const { name, port } = splitPort(domain)
	return (url.hostname === name || url.hostname.endsWith(`.${name}`)) && isPort(port, url)
}

/** Whether a path begins with `prefix`, ended at a slash. */
export function isUnderPath(prefix: string, path: string): boolean {
	if (prefix.endsWith('/')) return path.startsWith(prefix) || `${path}/` === prefix
	return path === prefix || path.startsWith(`${prefix}/`)
}

function splitPort(host: string): { readonly name: string; readonly port: string } {
	const colon = /:\d+$/.exec(host)?.index ?? host.length
	return { name: host.slice(0, colon), port: host.slice(colon + 1) }
}

function isPort(port: string, url: JudgedUrl): boolean {
	return port === '' || port === url.port
}
