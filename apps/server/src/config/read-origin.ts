import type { Complain } from './config-problem.ts'

/** Reads the origin people reach the server at: https, or http on this machine alone. */
export function readOrigin(setting: string | undefined, complain: Complain): string {
	if (!setting) {
		complain('config_origin_missing', 'HUTONG_ORIGIN is missing: the address people open, such as https://chat.example')
		return ''
	}
	const url = URL.canParse(setting) ? new URL(setting) : null
	if (!url || !/^https?:$/.test(url.protocol) || url.origin !== setting.replace(/\/$/, '')) {
		complain('config_origin_invalid', `HUTONG_ORIGIN is not an origin: ${setting}`)
		return ''
	}
	if (url.protocol === 'http:' && !isLoopback(url.hostname))
		complain(
			'config_origin_insecure',
			`HUTONG_ORIGIN must be https, for sessions must not travel in the clear: ${setting}`,
		)
	return url.origin
}

/** Whether a host is this machine, by its name alone. */
export function isLoopback(hostname: string): boolean {
	return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}
