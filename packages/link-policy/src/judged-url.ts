import { displayHost, type HostWarning } from '@hutong/links'

/** A URL read once for all rules, by the WHATWG parser. `warning` and `registrable` are read when a rule asks. */
export type JudgedUrl = {
	/** As the parser writes it. */
	readonly href: string
	readonly scheme: 'http' | 'https'
	/** With its port when it is not the scheme's own, without a dot at its end. */
	readonly host: string
	readonly hostname: string
	/** Always said, `443` for plain https too. */
	readonly port: string
	readonly path: string
	/** Without its `?`; empty when there is none. */
	readonly query: string
	warning(): HostWarning | null
	registrable(): string
}

/** Why a URL cannot be judged by rules: they are refused before any rule is asked. */
export type UnjudgeableUrl = { readonly written: string; readonly refused: 'invalid-url' | 'unsafe-scheme' }

/** Reads a URL for judging; anything but a plain http(s) URL without user info is refused. */
export function toJudgedUrl(written: string): JudgedUrl | UnjudgeableUrl {
	if (!URL.canParse(written)) return { written, refused: 'invalid-url' }
	const url = new URL(written)
	if (url.protocol !== 'https:' && url.protocol !== 'http:') return { written, refused: 'unsafe-scheme' }
	if (url.username !== '' || url.password !== '') return { written, refused: 'invalid-url' }
	const shown = displayHost(written)
	if (shown === null) return { written, refused: 'invalid-url' }
	const hostname = url.hostname.replace(/\.$/, '')
	const scheme = url.protocol === 'https:' ? 'https' : 'http'
	return {
		href: url.href,
		scheme,
		host: url.port === '' ? hostname : `${hostname}:${url.port}`,
		hostname,
		port: url.port === '' ? defaultPorts[scheme] : url.port,
		path: toJudgedPath(url.pathname),
		query: url.search.slice(1),
		warning: () => shown.warning,
		registrable: () => shown.registrable,
	}
}

const defaultPorts = { http: '80', https: '443' } as const

/** A path with percent-codes of plain letters undone, the others in capitals and doubled slashes joined, so that a spelling is no way around a rule. */
export function toJudgedPath(pathname: string): string {
	return pathname
		.replace(/%[0-9a-f]{2}/gi, (code) => {
			const char = String.fromCharCode(Number.parseInt(code.slice(1), 16))
			return /[A-Za-z0-9._~-]/.test(char) ? char : code.toUpperCase()
		})
		.replace(/\/{2,}/g, '/')
}
