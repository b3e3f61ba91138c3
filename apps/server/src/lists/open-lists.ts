import type { Policy } from '@hutong/link-policy'
import { type Allowance, createOutboundFetch, type Resolve } from '@hutong/outbound-fetch'
import type { Store, WriteQueue } from '../db/index.ts'
import { confirmUrls } from './confirm-urls.ts'
import { createConfirmations } from './create-confirmations.ts'
import { createListKeeper, type ListKeeper, type OutsideLists } from './list-keeper.ts'
import { createListSource, listDoorLimits } from './list-source.ts'
import { createListStore } from './list-store.ts'
import { createListTools } from './list-tools.ts'

export type ListsParts = {
	readonly lists: OutsideLists
	/** The only folder lists are read from as files; null where none are. */
	readonly folder: string | null
	readonly allowances: readonly Allowance[]
	/** Looks a name up; by default as the machine does. */
	readonly resolve?: Resolve
	/** Where lists of prefixes are confirmed (`hashes:search` of Safe Browsing v5, with the operator's key); without it they list nothing. */
	readonly searchUrl?: string | null
	readonly store: Store
	readonly writes: WriteQueue
	readonly now: () => number
	readonly onChange: () => void
	readonly log: { warn(fields: object, text: string): void }
}

export type Lists = ListKeeper & {
	/** To be awaited before URLs are decided about: asks the makers of lists of prefixes where these URLs may be meant. */
	confirm(urls: readonly string[]): Promise<void>
}

/** The lists of this server's policy, with a door of their own, a seed of their own and the database. */
export async function openLists({ folder, searchUrl = null, store, writes, ...parts }: ListsParts): Promise<Lists> {
	const { allowances, resolve, ...rest } = parts
	const door = { allowances, ...(resolve && { resolve }) }
	const outbound = createOutboundFetch({ ...door, limits: listDoorLimits })
	const answers = createOutboundFetch({
		...door,
		limits: { totalMs: longestConfirmation, queueMs: longestConfirmation },
	})
	const confirmations = createConfirmations({ outbound: answers, searchUrl, now: rest.now, log: rest.log })
	const keeper = await createListKeeper({
		...rest,
		source: createListSource({ outbound, folder, maxBytes: listDoorLimits.decodedBytes }),
		store: createListStore({ store, writes }),
		tools: { ...createListTools(), confirm: confirmations.confirm },
		random: Math.random,
	})
	return { ...keeper, confirm: (urls) => confirmUrls(confirmations, keeper.held(), urls) }
}

/** Milliseconds a tap waits, at most, for the maker of a list of prefixes. */
const longestConfirmation = 1500

/** The lists of a policy that are kept elsewhere. */
export function findOutsideLists({ lists }: Pick<Policy, 'lists'>): OutsideLists {
	return Object.fromEntries(Object.entries(lists).flatMap(([name, list]) => ('source' in list ? [[name, list]] : [])))
}
