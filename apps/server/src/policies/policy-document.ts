import { type Policy, parsePolicy } from '@hutong/link-policy'

/** A published document as the policy it is; it was checked when it was published. */
export function readPolicyDocument(document: string): Policy {
	const read = parsePolicy(JSON.parse(document))
	if (read.ok) return read.policy
	throw new Error(`policies: a published document is no policy: ${read.reason} at ${read.path}`)
}

export type PolicyTitles = {
	readonly title: Title
	readonly rules: readonly { readonly id: string; readonly title: Title }[]
	readonly default: { readonly id: string; readonly title: Title }
}

type Title = { readonly zh: string; readonly en: string }

/** What a published document and its rules are called. It is not checked again: of a long history that would hold everybody up. */
export function readPolicyTitles(document: string): PolicyTitles {
	return JSON.parse(document) as PolicyTitles
}

/** Whether a published document is this policy, leaving the number aside that may have been put behind its version. */
export function isSamePolicy(published: string, policy: Policy): boolean {
	const known = readPolicyDocument(published)
	if (withoutNumber(known.version, policy.version) !== policy.version) return false
	return JSON.stringify({ ...known, version: '' }) === JSON.stringify({ ...policy, version: '' })
}

/** The document with a version nobody published another document under: `7`, else `7+2`, `7+3`… */
export async function nameVersion<Document extends { readonly name: string; readonly version: string }>(
	document: Document,
	findDocuments: (wanted: { readonly name: string; readonly version: string }) => Promise<readonly string[]>,
): Promise<Document> {
	for (let number = 1; ; number++) {
		const version = number === 1 ? document.version : `${document.version}+${number}`
		const named = { ...document, version }
		const published = await findDocuments({ name: document.name, version })
		if (published.every((text) => text === JSON.stringify(named))) return named
	}
}

function withoutNumber(version: string, given: string): string {
	return version.startsWith(`${given}+`) && /^\d+$/.test(version.slice(given.length + 1)) ? given : version
}
