import type { PolicyVersion } from '@hutong/protocol'
import type { PolicyVersionRow } from '../db/index.ts'

/** Where a version stands; a version that was passed over before it began is past as well. */
export function findState(
	row: PolicyVersionRow,
	now: { readonly at: number /** Id of the version that decides. */; readonly current: string | null },
): PolicyVersion['state'] {
	if (row.withdrawn_at !== null) return 'withdrawn'
	if (row.needs_approval === 1 && row.approved_by === null) return 'waiting'
	if (row.effective_at > now.at) return 'scheduled'
	return row.id === now.current ? 'current' : 'past'
}
