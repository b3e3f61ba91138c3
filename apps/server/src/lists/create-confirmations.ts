import { type Confirm, type HashSearch, parseHashSearch } from '@hutong/link-policy'
import type { OutboundFetch } from '@hutong/outbound-fetch'

/** What the maker of a list of prefixes answered, kept for as long as it said. */
export type Confirmations = {
	readonly confirm: Confirm
	/** Asks about prefixes, 8 hex digits each; resolves when the answers are there, or cannot be had. */
	ask(prefixes: readonly string[]): Promise<void>
}

export type ConfirmationsParts = {
	readonly outbound: OutboundFetch
	/** Where `hashes:search` of Safe Browsing v5 is asked, with the operator's key; null where nobody is: then prefixes list nothing. */
	readonly searchUrl: string | null
	readonly now: () => number
	readonly log: { warn(fields: object, text: string): void }
}

type Answer = { readonly hashes: readonly string[]; readonly until: number }

/** Only prefixes leave this server, never an address: 4 bytes of a hash that thousands of addresses share. */
export function createConfirmations({ outbound, searchUrl, now, log }: ConfirmationsParts): Confirmations {
	const answers = new Map<string, Answer>()

	function keep(prefixes: readonly string[], { hashes, seconds }: HashSearch): void {
		for (const prefix of prefixes) {
			answers.delete(prefix)
			const under = hashes.filter((hash) => hash.startsWith(prefix))
			answers.set(prefix, { hashes: under, until: now() + Math.max(seconds, leastSeconds) * 1000 })
		}
		// The oldest go first.
		for (const prefix of answers.keys()) if (answers.size > mostAnswers) answers.delete(prefix)
	}

	return {
		confirm(prefix) {
			const answer = answers.get(prefix)
			return answer && answer.until > now() ? answer.hashes : null
		},
		async ask(prefixes) {
			if (searchUrl === null || prefixes.length === 0) return
			const url = toSearch(searchUrl, prefixes)
			const answer = await outbound.fetch(url, { purpose: 'webhook-key', accept: 'json', maxWireBytes: 256 * 1024 })
			const found = answer.ok ? parseHashSearch(parseJson(answer.body)) : null
			if (found !== null) return keep(prefixes, found)
			log.warn({ reason: answer.ok ? 'no answer' : answer.reason }, 'a prefix could not be confirmed; it lists nothing')
		},
	}
}

/** An answer counts for this long in any case, so that what was just asked is known when it is looked up. */
const leastSeconds = 60
const mostAnswers = 10_000

function toSearch(searchUrl: string, prefixes: readonly string[]): string {
	const url = new URL(searchUrl)
	for (const prefix of prefixes) url.searchParams.append('hashPrefixes', Buffer.from(prefix, 'hex').toString('base64'))
	return url.href
}

function parseJson(body: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(body))
	} catch {
		return null
	}
}
