import { parseArgs } from 'node:util'
import type { ChatWebhook, SandboxConfig } from './sandbox-config.ts'

export type ReadConfig =
	| { readonly ok: true; readonly config: SandboxConfig }
	| { readonly ok: false; readonly reason: string }

/** What the sandbox is told at its start: arguments first, then the environment, then what suits a demo on one machine. */
export function readConfig(
	args: readonly string[],
	env: Readonly<Record<string, string | undefined>>,
	now: () => Date,
): ReadConfig {
	const { values } = parseArgs({
		args: [...args],
		options: {
			'shops-port': { type: 'string' },
			'wallets-port': { type: 'string' },
			'data-dir': { type: 'string' },
			'chat-origin': { type: 'string', multiple: true },
			'as-of': { type: 'string' },
		},
	})
	const shopsPort = parsePort(values['shops-port'] ?? env['SANDBOX_SHOPS_PORT'] ?? '7710')
	const walletsPort = parsePort(values['wallets-port'] ?? env['SANDBOX_WALLETS_PORT'] ?? '7720')
	if (shopsPort === null || walletsPort === null)
		return { ok: false, reason: 'a port is a whole number from 0 to 65535' }
	const asOf = values['as-of'] ?? env['SANDBOX_AS_OF'] ?? now().toISOString().slice(0, 10)
	if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || Number.isNaN(Date.parse(asOf)))
		return { ok: false, reason: '--as-of is a day, YYYY-MM-DD' }
	const origins =
		values['chat-origin'] ?? (env['SANDBOX_CHAT_ORIGINS'] ?? 'http://chat.localhost:7700').split(',').filter(Boolean)
	const chatOrigins: string[] = []
	const chatWebhook: Record<string, ChatWebhook> = {}
	for (const origin of origins) {
		const url = URL.canParse(origin) ? new URL(origin) : null
		if (!url || url.origin !== origin)
			return { ok: false, reason: `${origin} is no origin such as http://chat.localhost:7700` }
		chatOrigins.push(origin)
		const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
		chatWebhook[origin] = { url: `${origin}/api/webhooks/orders`, address: '127.0.0.1', port }
	}
	const dataDir = values['data-dir'] ?? env['SANDBOX_DATA_DIR'] ?? 'data/sandbox'
	return { ok: true, config: { shopsPort, walletsPort, dataDir, chatOrigins, chatWebhook, asOf, now, log: true } }
}

function parsePort(text: string): number | null {
	if (!/^\d{1,5}$/.test(text)) return null
	const port = Number(text)
	return port <= 65535 ? port : null
}
