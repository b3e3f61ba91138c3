import type { JudgedUrl } from './judged-url.ts'

/** `example.com` is that host; `*.example.com` is every host below it. A pattern with a port wants that port. */
export function matchesHost(pattern: string, url: JudgedUrl): boolean {
	const host = /:\d+$/.test(pattern) ? url.host : url.hostname
	return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern
}

/** A domain is itself and every host below it. */
export function isUnderDomain(domain: string, url: JudgedUrl): boolean {
	return url.hostname === domain || url.hostname.endsWith(`.${domain}`)
}

/** Whether a path begins with `prefix`, ended at a slash. */
export function isUnderPath(prefix: string, path: string): boolean {
	if (prefix.endsWith('/')) return path.startsWith(prefix) || `${path}/` === prefix
	return path === prefix || path.startsWith(`${prefix}/`)
}
