import type { ErrorCode } from '@hutong/protocol'
import { type ActionTools, newId } from '../actions/action-tools.ts'
import { type Answer, accept, refuse } from '../answer.ts'
import {
	addPolicyVersion,
	approvePolicyVersion,
	bumpRules,
	findPolicyAt,
	findPolicyDocuments,
	findPolicyVersion,
	type PolicyVersionRow,
	type Queries,
	type Write,
	withdrawPolicyVersion,
} from '../db/index.ts'
import { nameVersion } from './policy-document.ts'
import { findState } from './policy-state.ts'

export type PublishTools = ActionTools & {
	/** Whether somebody other than the publisher has to agree. */
	readonly secondEye: boolean
}

/** A document `parsePolicy` has taken. */
export type PolicyDocument = { readonly name: string; readonly version: string }

type Publishing = {
	readonly document: PolicyDocument
	readonly reason: string
	/** Milliseconds since 1970; null for at once. */
	readonly effectiveAt: number | null
}

/** Publishes rules: they decide from their time on, once they were agreed to where that is needed. */
export function publishPolicy(tools: PublishTools, by: string, publishing: Publishing): Promise<PolicyVersionRow> {
	return tools.writes.run(async (write) => {
		await bumpRules(write)
		return add(write, tools, { ...publishing, by, needsApproval: tools.secondEye })
	})
}

/** Agrees to what somebody else published. */
export function approvePolicy(
	tools: PublishTools,
	by: string,
	id: string,
): Promise<Answer<PolicyVersionRow, 'not_found' | 'policy_not_waiting' | 'policy_own'>> {
	return change(tools, id, async ({ db }, row, state) => {
		if (state !== 'waiting') return refuse('policy_not_waiting')
		if (row.published_by === by) return refuse('policy_own')
		await approvePolicyVersion(db, id, { by, effectiveAt: Math.max(tools.now(), row.effective_at) })
		return accept(null)
	})
}

/** Takes back what has not begun. */
export function withdrawPolicy(
	tools: PublishTools,
	id: string,
): Promise<Answer<PolicyVersionRow, 'not_found' | 'policy_begun'>> {
	return change(tools, id, async ({ db }, _row, state) => {
		if (state !== 'waiting' && state !== 'scheduled') return refuse('policy_begun')
		await withdrawPolicyVersion(db, id, tools.now())
		return accept(null)
	})
}

/** Goes back to rules that were in force before, at once: whoever agreed to them did so already. */
export function rollBackPolicy(
	tools: PublishTools,
	by: string,
	{ to, reason }: { readonly to: string; readonly reason: string },
): Promise<Answer<PolicyVersionRow, 'not_found' | 'policy_never_in_force'>> {
	return tools.writes.run(async (write) => {
		await bumpRules(write)
		const row = await findPolicyVersion(write.db, to)
		if (!row) return refuse('not_found')
		if ((await readState(write.db, tools, row)) !== 'past') return refuse('policy_never_in_force')
		// Of several that were to begin at one time the last one did.
		if ((await findPolicyAt(write.db, row.effective_at))?.id !== to) return refuse('policy_never_in_force')
		const document = JSON.parse(row.document) as PolicyDocument
		return accept(await add(write, tools, { document, reason, effectiveAt: null, by, needsApproval: false }))
	})
}

type Adding = Publishing & { readonly by: string; readonly needsApproval: boolean }

async function add(write: Write, { now }: PublishTools, adding: Adding): Promise<PolicyVersionRow> {
	const document = await nameVersion(adding.document, (wanted) => findPolicyDocuments(write.db, wanted))
	const at = now()
	const row = {
		...{ id: newId(), name: document.name, version: document.version, document: JSON.stringify(document) },
		...{ reason: adding.reason, published_by: adding.by, needs_approval: adding.needsApproval ? 1 : 0 },
		...{ approved_by: null, created_at: at, effective_at: Math.max(at, adding.effectiveAt ?? at), withdrawn_at: null },
	}
	await addPolicyVersion(write.db, row)
	return row
}

type Change<Refusal extends ErrorCode> = (
	write: Write,
	row: PolicyVersionRow,
	state: ReturnType<typeof findState>,
) => Promise<Answer<null, Refusal>>

function change<Refusal extends ErrorCode>(
	tools: PublishTools,
	id: string,
	work: Change<Refusal>,
): Promise<Answer<PolicyVersionRow, 'not_found' | Refusal>> {
	return tools.writes.run(async (write) => {
		await bumpRules(write)
		const row = await findPolicyVersion(write.db, id)
		if (!row) return refuse('not_found')
		const answer = await work(write, row, await readState(write.db, tools, row))
		if (!answer.ok) return answer
		return accept((await findPolicyVersion(write.db, id)) ?? row)
	})
}

async function readState(queries: Queries, { now }: PublishTools, row: PolicyVersionRow) {
	const at = now()
	return findState(row, { at, current: (await findPolicyAt(queries, at))?.id ?? null })
}
