import type { FetchResult, RefusalReason } from './fetch-result.ts'
import type { Limits } from './limits.ts'

/** Says for how many milliseconds a result may be remembered; 0 is not at all. Source: RFC 9111, the simple part. */
export function getFreshness(result: FetchResult, limits: Limits): number {
	if (!result.ok) return momentary.has(result.reason) ? 0 : limits.negativeMs
	if (result.status === 304) return 0
	const directives = parseDirectives(result.headers['cache-control'] ?? '')
	if (directives.has('no-store') || directives.has('no-cache') || directives.has('private')) return 0
	const seconds = directives.get('s-maxage') ?? directives.get('max-age')
	if (seconds === undefined) return limits.cacheDefaultMs
	const age = Number(result.headers['age'] ?? 0)
	const left = (Number(seconds) - (Number.isFinite(age) ? age : 0)) * 1000
	return Number.isFinite(left) ? Math.min(Math.max(0, left), limits.cacheMaximumMs) : 0
}

/** Failures that say something about the moment or the caller, not about the URL. */
const momentary: ReadonlySet<RefusalReason> = new Set(['aborted', 'host_busy', 'hop_refused'] as const)

function parseDirectives(header: string): ReadonlyMap<string, string> {
	const pairs = header.split(',').map((part): [string, string] => {
		const [name = '', value = ''] = part.split('=', 2)
		return [name.trim().toLowerCase(), value.trim().replaceAll('"', '')]
	})
	return new Map(pairs)
}
