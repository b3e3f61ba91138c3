import type { Generated } from 'kysely'
import type { CaseTables } from './case-tables.ts'

/** Instants are milliseconds since 1970; columns named `body` hold JSON as text. */
export type Tables = CaseTables & {
	/** `created_at` is ISO 8601 text on SQLite and a Date from PostgreSQL. */
	users: {
		id: string
		username: string
		name: string
		role: Generated<'member' | 'operator'>
		created_at: Generated<string | Date>
	}
	/** `expires_at` is compared with ISO 8601 text in UTC; PostgreSQL would give it back as a Date. */
	sessions: { id: string; user_id: string; token: string; expires_at: string }
	conversations: {
		id: string
		kind: 'direct' | 'group'
		title: string | null
		epoch: string
		last_seq: number
		message_count: number
		members_version: number
		/** Both user ids of a direct conversation, in order: one conversation a pair. */
		pair: string | null
		/** 1 where the conversation's owner wants no cards. */
		cards_off: Generated<number>
		created_at: number
	}
	members: {
		conversation: string
		user_id: string
		/** Order in which people joined: the seq of the joining, then the place in the list they came with. */
		joined_seq: number
		place: number
		left_seq: number | null
		read_count: number
	}
	inboxes: { user_id: string; epoch: string; last_seq: number }
	/** Append-only: what happened in every log, conversations and inboxes alike. */
	events: {
		id: Generated<number>
		log: string
		seq: number
		at: number
		type: string
		body: string
		message: string | null
		sender: string | null
		client_id: string | null
		hash: string | null
	}
	/** `withheld` is the card as it would be shown while `body` shows nothing of it; null where nothing is withheld. */
	cards: {
		message: string
		link: number
		conversation: string
		state: string
		body: string
		withheld: string | null
	}
	socket_tickets: { hash: string; user_id: string; session_id: string; expires_at: number }
	cards_cache: {
		url: string
		card: string
		etag: string | null
		last_modified: string | null
		read_at: number
		expires_at: number
	}
	images: {
		id: string
		media_type: string
		width: number
		height: number
		bytes: Uint8Array
		thumbhash: string | null
		created_at: number
		expires_at: number
	}
	/** A picture at a smaller size: `side` is the pixels of its longer side. */
	image_sizes: { image: string; side: number; bytes: Uint8Array }
	/** `body` is null where there is no such quote, or it has not answered yet. */
	quotes: {
		secid: string
		period: string
		body: string | null
		read_at: number
		next_at: number
		failures: number
	}
	decisions: {
		id: string
		at: number
		outcome: string
		reason: string
		rule: string
		policy_name: string
		policy_version: string
		host: string | null
		platform: string | null
		scene: string
		confirmed: number
	}
	policy_versions: {
		id: string
		name: string
		version: string
		document: string
		reason: string
		/** Null for what the settings said. */
		published_by: string | null
		/** 1 where somebody other than the publisher has to agree. */
		needs_approval: number
		approved_by: string | null
		created_at: number
		effective_at: number
		withdrawn_at: number | null
	}
	/** One row, which grows with every change of rules, lists or violations. */
	rules_revision: { id: number; revision: number }
	/** When a registrable domain was first seen in a message. */
	domains_seen: { domain: string; first_at: number }
	/** How many decisions of a month, `2022-01` in UTC, the log has forgotten. */
	decision_months: { month: string; outcome: string; reason: string; count: number }
	/** The last good text of a list made by others, packed; `good_at` is when its source last gave it or said it is the same. */
	url_lists: {
		name: string
		source: string
		kind: string
		body: Uint8Array
		etag: string | null
		last_modified: string | null
		good_at: number
	}
	open_tokens: {
		token_hash: string
		user_id: string
		conversation: string
		shop_origin: string
		url_host: string
		created_at: number
		expires_at: number
	}
	orders: {
		id: string
		user_id: string
		conversation: string
		shop_origin: string
		shop_order: string
		version: number
		status: string
		body: string
		updated_at: number
	}
}
