import type { QuotesConfig } from '../quotes/index.ts'
import type { Complain } from './config-problem.ts'
import { isLoopback } from './read-origin.ts'

type Settings = {
	readonly source: string | undefined
	readonly origin: string | undefined
	/** Seconds. */
	readonly interval: string | undefined
}

/** Where bars of quotes come from; null where quotes are ordinary links. */
export function readQuotes(settings: Settings, mode: 'demo' | 'production', complain: Complain): QuotesConfig | null {
	const source = settings.source || 'eastmoney'
	if (source === 'off') return null
	if (source !== 'eastmoney')
		complain('config_quotes_invalid', `HUTONG_QUOTES_SOURCE is eastmoney or off, not ${source}`)
	const origin = settings.origin || 'https://push2his.eastmoney.com'
	if (!isOrigin(origin, mode))
		complain(
			'config_quotes_invalid',
			`HUTONG_QUOTES_ORIGIN is no https origin, or one a demo has on this machine: ${origin}`,
		)
	const seconds = settings.interval || '300'
	if (!/^\d{1,5}$/.test(seconds) || Number(seconds) < 10 || Number(seconds) > 86_400)
		complain('config_quotes_invalid', `HUTONG_QUOTES_INTERVAL is 10 to 86400 seconds: ${seconds}`)
	return { source: 'eastmoney', origin, interval: Number(seconds) * 1000 }
}

function isOrigin(text: string, mode: 'demo' | 'production'): boolean {
	const url = URL.canParse(text) ? new URL(text) : null
	if (url?.origin !== text) return false
	return url.protocol === 'https:' || (mode === 'demo' && url.protocol === 'http:' && isLoopback(url.hostname))
}
