import type { ViolationScope } from '@hutong/protocol'

/** Reports, violations, applications and mails. Instants are milliseconds since 1970. */
export type CaseTables = {
	/** `source` is `desk`, or `rules` for what a rule or list stops: an application is held against it, nothing is stopped by it. */
	violations: {
		id: string
		source: 'desk' | 'rules'
		scope: ViolationScope
		target: string
		target_hash: string
		/** The registrable domain of the target. */
		domain: string
		/** Who stands behind several domains, by an id; null where nobody is known. */
		evader: string | null
		reason: string
		evidence: string
		found_by: string | null
		created_at: number
		step: number
		/** Its earliest end; null for at once. */
		release_at: number | null
		/** Its end, which may lie ahead; null until an application was accepted. */
		released_at: number | null
	}
	/** `url` (with its hash) and `note` are null once it is closed. */
	reports: {
		id: string
		at: number
		user_id: string
		message: string
		link: number
		url: string | null
		url_hash: string | null
		host: string
		domain: string
		platform: string | null
		why: string
		note: string | null
		state: 'open' | 'acted' | 'dismissed'
		closed_at: number | null
		closed_by: string | null
		words: string | null
		violation: string | null
	}
	/** `url`, `contact` and `applicant` (who it is, as a hash) are null once it is answered. */
	appeals: {
		id: string
		token_hash: string
		violation: string
		applicant: string | null
		url: string | null
		host: string
		words: string
		contact: string | null
		language: 'zh' | 'en'
		state: 'open' | 'accepted' | 'refused'
		created_at: number
		answered_at: number | null
		answered_by: string | null
		answer: string | null
		opens_at: number | null
	}
	mails: {
		id: string
		at: number
		recipient: string
		subject: string
		text: string
		tries: number
		next_at: number
		problem: string | null
	}
}
