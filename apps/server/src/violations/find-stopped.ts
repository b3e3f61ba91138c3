import type { CaseParts, Judgement } from './case-parts.ts'
import { toLinkTarget } from './violation-target.ts'

/** Why a page is stopped now, as far as anybody may know. */
export type StoppedPage = Pick<Judgement, 'reason' | 'suspected'> & {
	/** When it opens again by itself, where an application was accepted; null where nothing is settled. */
	readonly opensAt: number | null
}

/** What stops a page for everybody: a violation, or else the rules. Null where nothing does. */
export async function findStopped(
	parts: Pick<CaseParts, 'links' | 'stops' | 'judge' | 'now'>,
	url: string,
): Promise<StoppedPage | null> {
	const target = toLinkTarget(parts.links, url)
	if (target === null) return null
	const stopped = parts.stops.find([target.target], parts.now())
	if (stopped) return { reason: stopped.violation.reason, suspected: null, opensAt: stopped.violation.releasedAt }
	const { outcome, reason, suspected } = await parts.judge(target.target)
	return outcome === 'stopped' ? { reason, suspected, opensAt: null } : null
}
