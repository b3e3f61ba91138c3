import type { Policy } from '@hutong/link-policy'
import type { ServerFrame } from '@hutong/protocol'
import { findNextPolicyTime, findPolicyAt, type Store } from '../db/index.ts'
import type { ListKeeper } from '../lists/index.ts'
import type { Bus } from '../realtime/index.ts'
import { createFollowLists } from './follow-lists.ts'
import { findNextBoundary } from './next-boundary.ts'
import { readPolicyDocument } from './policy-document.ts'
import { watchRules } from './watch-rules.ts'

export type KeepRulesParts = {
	readonly store: Store
	readonly bus: Pick<Bus, 'subscribe'>
	/** Milliseconds since 1970. */
	readonly now: () => number
	/** Milliseconds between two looks. */
	readonly every: number
	readonly lists: Pick<ListKeeper, 'held' | 'setLists'>
	readonly violations: {
		reload(): Promise<void>
		readonly stops: { findNextEnd(at: number): number | null }
	}
	readonly gateway: {
		setRules(rules: { readonly policy: Policy }): void
		reviewCards(): Promise<void>
	}
	/** Tells everybody who is connected to this server. */
	readonly broadcast: (frame: ServerFrame) => void
	readonly onError: (cause: unknown) => void
}

export type KeptRules = {
	/** Takes up what the database has now, if it is something else. */
	look(): Promise<void>
	/** Takes up that something changed which the database does not tell of. */
	change(): Promise<void>
	/** Holds every card against the rules as they are now; one review at a time. */
	review(): Promise<void>
	stop(): Promise<void>
}

/**
 * Keeps this server at the policy, lists and violations of now: a change counts for the next tap, everybody connected is told, and
 * cards go or come back.
 */
export async function keepRules(parts: KeepRulesParts): Promise<KeptRules> {
	const { store, now, violations, gateway, onError } = parts
	const followLists = createFollowLists(parts.lists)
	let reviewing: Promise<void> = Promise.resolve()
	let waiting: Promise<void> | null = null
	let isStarted = false

	function review(): Promise<void> {
		const start = () => {
			waiting = null
			return gateway.reviewCards()
		}
		// Whoever asks while one runs waits for the next, which sees what changed meanwhile.
		waiting ??= reviewing.then(start)
		reviewing = waiting.catch(onError)
		return reviewing
	}

	async function takeUp(): Promise<number | null> {
		const at = now()
		await violations.reload()
		const policy = await findPolicy(store, at)
		await followLists(policy, () => gateway.setRules({ policy }))
		if (isStarted) {
			parts.broadcast({ type: 'policy', version: policy.version, at })
			void review()
		}
		return findNext(parts, policy, at)
	}

	const watch = await watchRules({ ...parts, takeUp })
	isStarted = true
	return {
		look: watch.look,
		change: watch.change,
		review,
		async stop() {
			await watch.stop()
			await reviewing
		},
	}
}

async function findPolicy(store: Store, at: number): Promise<Policy> {
	const row = await findPolicyAt(store.read, at)
	if (!row) throw new Error('policies: no policy was published')
	return readPolicyDocument(row.document)
}

async function findNext(parts: KeepRulesParts, policy: Policy, at: number): Promise<number | null> {
	const times = [
		await findNextPolicyTime(parts.store.read, at),
		findNextBoundary(policy, at, parts.lists.held()),
		parts.violations.stops.findNextEnd(at),
	].filter((time) => time !== null)
	return times.length === 0 ? null : Math.min(...times)
}
