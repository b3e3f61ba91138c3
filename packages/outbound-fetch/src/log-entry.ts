import type { FetchPurpose } from './fetch-request.ts'
import type { RefusalReason } from './fetch-result.ts'

/** One line of the door's log. It names hosts, never paths or queries: those may carry what people did. */
export type LogEntry = {
	/** Milliseconds since 1970. */
	readonly at: number
	readonly milliseconds: number
	readonly purpose: FetchPurpose
	readonly host: string | null
	readonly outcome: 'ok' | RefusalReason
	readonly detail: string | null
	readonly status: number | null
	readonly hops: number
	/** Decoded size of the body. */
	readonly bytes: number
	readonly cached: boolean
}
