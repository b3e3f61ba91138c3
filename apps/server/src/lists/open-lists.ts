import type { Policy } from '@hutong/link-policy'
import { type Allowance, createOutboundFetch, type Resolve } from '@hutong/outbound-fetch'
import type { Store, WriteQueue } from '../db/index.ts'
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
	readonly store: Store
	readonly writes: WriteQueue
	readonly now: () => number
	readonly onChange: () => void
	readonly log: { warn(fields: object, text: string): void }
}

/** The lists of this server's policy, with a door of their own, a seed of their own and the database. */
export function openLists({ folder, allowances, resolve, store, writes, ...parts }: ListsParts): Promise<ListKeeper> {
	const outbound = createOutboundFetch({ allowances, limits: listDoorLimits, ...(resolve && { resolve }) })
	return createListKeeper({
		...parts,
		source: createListSource({ outbound, folder, maxBytes: listDoorLimits.decodedBytes }),
		store: createListStore({ store, writes }),
		tools: createListTools(),
		random: Math.random,
	})
}

/** The lists of a policy that are kept elsewhere. */
export function findOutsideLists({ lists }: Pick<Policy, 'lists'>): OutsideLists {
	return Object.fromEntries(Object.entries(lists).flatMap(([name, list]) => ('source' in list ? [[name, list]] : [])))
}
