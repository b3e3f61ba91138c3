import type { Policy } from '@hutong/link-policy'
import { type ActionTools, newId } from '../actions/action-tools.ts'
import { addPolicyVersion, bumpRules, findConfiguredPolicy, findPolicyDocuments } from '../db/index.ts'
import { isSamePolicy, nameVersion } from './policy-document.ts'

/** Ids, as those of built-in rules: the desk has the words. */
const reasons = { first: 'hutong:first', changed: 'hutong:settings' } as const

/**
 * Publishes what the settings name, unless they named the same last time: what operators published since then stays in force.
 * @returns whether it is new
 */
export function configurePolicy({ writes, now }: ActionTools, policy: Policy): Promise<boolean> {
	return writes.run(async (write) => {
		const isKnown = async () => {
			const last = await findConfiguredPolicy(write.db)
			return last !== null && isSamePolicy(last.document, policy)
		}
		if (await isKnown()) return false
		await bumpRules(write)
		// Another server may have started at the same moment.
		if (await isKnown()) return false
		const isFirst = (await findConfiguredPolicy(write.db)) === null
		const document = await nameVersion(policy, (wanted) => findPolicyDocuments(write.db, wanted))
		const at = now()
		await addPolicyVersion(write.db, {
			...{ id: newId(), name: document.name, version: document.version, document: JSON.stringify(document) },
			...{
				reason: isFirst ? reasons.first : reasons.changed,
				published_by: null,
				needs_approval: 0,
				approved_by: null,
			},
			...{ created_at: at, effective_at: at, withdrawn_at: null },
		})
		return true
	})
}
