import { displayHost, type HostWarning } from '@hutong/links'

/** A URL read once for all rules. `warning` is read when a rule asks. */
export type JudgedUrl = {
	readonly written: string
	readonly scheme: 'http' | 'https'
	/** With its port when it is not the scheme's own. */
	readonly host: string
	readonly hostname: string
	readonly path: string
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
	const shown = once(() => displayHost(written))
	if (url.username !== '' || url.password !== '' || shown() === null) return { written, refused: 'invalid-url' }
	return {
		written,
		scheme: url.protocol === 'https:' ? 'https' : 'http',
		host: url.host,
		hostname: url.hostname.replace(/\.$/, ''),
		path: toJudgedPath(url.pathname),
		warning: () => shown()?.warning ?? null,
		registrable: () => shown()?.registrable ?? url.hostname,
	}
}

/** A path with percent-codes of plain letters undone and doubled slashes joined, so that a spelling is no way around a rule. */
export function toJudgedPath(pathname: string): string {
	return pathname
		.replace(/%[0-7][0-9a-f]/gi, (code) => {
			const char = String.fromCharCode(Number.parseInt(code.slice(1), 16))
			return /[A-Za-z0-9._~-]/.test(char) ? char : code.toUpperCase()
		})
		.replace(/\/{2,}/g, '/')
}

function once<Value>(read: () => Value): () => Value {
	let kept: { readonly value: Value } | null = null
	return () => {
		kept ??= { value: read() }
		return kept.value
	}
}
