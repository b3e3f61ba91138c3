import { isIP } from 'node:net'
import type { Complain } from './config-problem.ts'

/** Reads whose word about a caller's address is taken: addresses and CIDR ranges, between commas. */
export function readProxies(setting: string | undefined, complain: Complain): string | false {
	if (!setting) return false
	const proxies = setting.split(',').map((proxy) => proxy.trim())
	if (proxies.every(isAddressOrRange)) return proxies.join(',')
	complain(
		'config_proxy_invalid',
		`HUTONG_TRUST_PROXY is a list of addresses and ranges such as 10.0.0.0/8: ${setting}`,
	)
	return false
}

/** A range that holds every address would let anybody say where they come from. */
function isAddressOrRange(text: string): boolean {
	const [address = '', prefix, ...rest] = text.split('/')
	const version = isIP(address)
	if (version === 0 || rest.length > 0) return false
	if (prefix === undefined) return true
	return /^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= (version === 4 ? 32 : 128)
}
