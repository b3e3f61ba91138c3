import { isIP } from 'node:net'
import type { Allowance } from '@hutong/outbound-fetch'

/** Reads `host:port=address`, one inner host the door may reach; null when it is not of this form. */
export function parseAllowance(text: string): Allowance | null {
	const [, host = '', port = '', address = ''] = /^([a-z0-9.-]+):(\d{1,5})=(.+)$/i.exec(text) ?? []
	if (isIP(address) === 0 || Number(port) < 1 || Number(port) > 65_535) return null
	return { name: `--allow ${text}`, host: host.toLowerCase(), port: Number(port), address }
}
