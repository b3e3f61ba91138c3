import type { Conditions, Policy } from '@hutong/link-policy'

/** What the log does not keep of a tap. */
export const notKept: readonly (keyof Conditions)[] = [
	...(['path', 'kind', 'scheme', 'sender', 'senderRole', 'senderDays'] as const),
	...(['hops', 'knownDays', 'groupSize', 'rollout'] as const),
]

/** Whether a rule asks for more than the log keeps. */
export function isAskingMore(policy: Policy, when: Conditions): boolean {
	const isAboutScheme = when.warning?.includes('insecure') === true
	return isAboutScheme || notKept.some((field) => when[field] !== undefined) || isAboutPages(policy, when)
}

/** A list of addresses, or of their hashes, is asked for more than a host. */
function isAboutPages({ lists }: Policy, { list = [] }: Conditions): boolean {
	return list.some((name) => isOfHashes(lists[name]) || isOfPaths(lists[name]))
}

export type List = Policy['lists'][string] | undefined

export function isOfHashes(list: List): boolean {
	return list !== undefined && 'source' in list && list.kind !== 'hosts'
}

export function isOfPaths(list: List): boolean {
	return list !== undefined && !('source' in list) && list.some(({ match }) => match.includes('/'))
}
