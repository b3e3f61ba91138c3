import type { ListStatus } from '@hutong/protocol'

/** How a list stands: in force, in force though its last update was refused, past its time, or never had. */
export type ListState = 'good' | 'refused' | 'expired' | 'missing'

export function toListState(list: Pick<ListStatus, 'version' | 'expiresAt' | 'problem'>, now: number): ListState {
	if (list.version === null) return 'missing'
	if (list.expiresAt !== null && list.expiresAt <= now) return 'expired'
	return list.problem === null ? 'good' : 'refused'
}
