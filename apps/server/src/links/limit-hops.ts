import type { OutboundFetch } from '@hutong/outbound-fetch'

/** A door that follows at most so many redirects of one fetch, where that is fewer than it would follow by itself. */
export function limitHops(outbound: OutboundFetch, most: number): OutboundFetch {
	return {
		async fetch(url, request) {
			let asked = 0
			const checkHop = (hop: string) => {
				asked += 1
				return asked <= most + 1 && (request.checkHop?.(hop) ?? true)
			}
			const result = await outbound.fetch(url, { ...request, checkHop })
			const isOver = !result.ok && result.reason === 'hop_refused' && asked > most + 1
			return isOver ? { ...result, reason: 'too_many_redirects' } : result
		},
	}
}
