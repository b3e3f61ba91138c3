import type { OutboundFetch } from '@hutong/outbound-fetch'

/** A door that shuts at a deadline: what is under way then, and whatever is asked later, took too long. */
export function limitTime(outbound: OutboundFetch, deadline: AbortSignal): OutboundFetch {
	return {
		async fetch(url, request) {
			const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline
			const result = await outbound.fetch(url, { ...request, signal })
			const isLate = !result.ok && result.reason === 'aborted' && deadline.aborted
			return isLate ? { ...result, reason: 'timeout' } : result
		},
	}
}
