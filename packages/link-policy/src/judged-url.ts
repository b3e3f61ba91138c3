import { type DisplayHost, displayHost, type HostWarning, parseWebUrl, type WebUrl } from '@hutong/links'

/** A URL read once for all rules, by the WHATWG parser. `warning` and `registrable` are worked out when a rule first asks. */
export type JudgedUrl = {
	/** As the parser writes it. */
	readonly href: string
	readonly scheme: 'http' | 'https'
	/** With its port when it is not the scheme's own, without a dot at its end. */
	readonly host: string
	readonly hostname: string
	/** The hostname and every domain above it: `a.b.example`, `b.example`, `example`. */
	readonly domains: readonly string[]
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
	const web = parseWebUrl(written)
	if (web !== null) return toParts(written, web)
	const protocol = URL.parse(written)?.protocol ?? 'http:'
	return { written, refused: protocol === 'http:' || protocol === 'https:' ? 'invalid-url' : 'unsafe-scheme' }
}

function toParts(written: string, { href, protocol, host, hostname, pathname, search }: WebUrl): JudgedUrl {
	const scheme = protocol === 'https:' ? 'https' : 'http'
	const port = host.slice(hostname.length + 1)
	let shown: DisplayHost | null | undefined
	const read = () => {
		if (shown === undefined) shown = displayHost(href)
		return shown
	}
	return {
		// A dot at the end of the host is the parser's to keep, and nothing the rules see.
		href: written === href ? href : new URL(written).href,
		scheme,
		host,
		hostname,
		domains: toDomains(hostname),
		port: port === '' ? defaultPorts[scheme] : port,
		path: toJudgedPath(pathname),
		query: search.slice(1),
		warning: () => read()?.warning ?? null,
		registrable: () => read()?.registrable ?? hostname,
	}
}

const defaultPorts = { http: '80', https: '443' } as const

function toDomains(hostname: string): readonly string[] {
	const domains = [hostname]
	for (let dot = hostname.indexOf('.'); dot !== -1; dot = hostname.indexOf('.', dot + 1))
		domains.push(hostname.slice(dot + 1))
	return domains
}

/** A path with percent-codes of plain letters undone, the others in capitals and doubled slashes joined, so that a spelling is no way around a rule. */
export function toJudgedPath(pathname: string): string {
	if (!pathname.includes('%') && !pathname.includes('//')) return pathname
	return pathname
		.replace(/%[0-9a-f]{2}/gi, (code) => {
			const char = String.fromCharCode(Number.parseInt(code.slice(1), 16))
			return /[A-Za-z0-9._~-]/.test(char) ? char : code.toUpperCase()
		})
		.replace(/\/{2,}/g, '/')
}
