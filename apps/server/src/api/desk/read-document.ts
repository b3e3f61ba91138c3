import { type Policy, parsePolicy } from '@hutong/link-policy'
import { Refused } from '../../http/refused.ts'

/** The policy of a document; what is none is refused with where and why. */
export function readDocument(document: unknown): Policy {
	const read = parsePolicy(document)
	if (read.ok) return read.policy
	throw new Refused('policy_invalid', { detail: `${read.reason} at ${read.path || 'its top'}` })
}
