import type { Policy } from '@hutong/link-policy'
import { findPolicyVersions, type Queries } from '../db/index.ts'
import { readPolicyDocument } from './policy-document.ts'
import type { TrialRules } from './try-policy.ts'

const most = 100

/** The policies that were published last, by name and version. */
export async function findPublished(queries: Queries): Promise<TrialRules['findPolicy']> {
	const documents = new Map(
		(await findPolicyVersions(queries, most)).map((row) => [toKey(row.name, row.version), row.document]),
	)
	const read = new Map<string, Policy>()
	return (name, version) => {
		const key = toKey(name, version)
		const document = documents.get(key)
		if (document === undefined) return null
		const policy = read.get(key) ?? readPolicyDocument(document)
		read.set(key, policy)
		return policy
	}
}

function toKey(name: string, version: string): string {
	return JSON.stringify([name, version])
}
