import { addDecision, addOpenToken, findReading, type Store, type WriteQueue } from '../db/index.ts'
import { parseReading } from '../jobs/parse-reading.ts'
import type { OpenStore } from './open-store.ts'

/** What opening links keeps, in the database. */
export function createOpenStore(parts: { store: Store; writes: WriteQueue; now: () => number }): OpenStore {
	const { store, writes, now } = parts
	return {
		async findLastReading(url) {
			const stored = await findReading(store.read, url)
			return stored && parseReading(stored)
		},
		logDecision: (decision) =>
			writes.run((write) =>
				addDecision(write, {
					id: decision.id,
					at: decision.at,
					outcome: decision.outcome,
					reason: decision.reason,
					rule: decision.rule,
					policy_name: decision.policyName,
					policy_version: decision.policyVersion,
					host: decision.host,
					platform: decision.platform,
					scene: decision.scene,
					confirmed: decision.confirmed ? 1 : 0,
				}),
			),
		saveOpenToken: (token) => writes.run((write) => addOpenToken(write, { ...token, now: now() })),
	}
}
