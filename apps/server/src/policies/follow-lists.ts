import type { Policy } from '@hutong/link-policy'
import { findOutsideLists, type ListKeeper, type OutsideLists } from '../lists/index.ts'

/** Holds the lists of another policy ready beside those of the one before, puts the policy to use, and lets the others go. */
export type FollowLists = (policy: Policy, use: () => void) => Promise<void>

export function createFollowLists(keeper: Pick<ListKeeper, 'setLists'>): FollowLists {
	let followed: OutsideLists = {}
	return async (policy, use) => {
		const lists = findOutsideLists(policy)
		await keeper.setLists({ ...followed, ...lists })
		use()
		followed = lists
		await keeper.setLists(lists)
	}
}
