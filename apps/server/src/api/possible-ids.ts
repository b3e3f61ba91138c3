import { Refused } from '../http/refused.ts'

/** Refuses ids nobody can have: not every database compares what is in them. */
export function requirePossibleIds(ids: readonly string[]): void {
	if (!ids.every((id) => /^[\x21-\x7E]{1,64}$/.test(id))) throw new Refused('members_invalid')
}
