import type { Decision } from '@hutong/protocol'
import type { IconName } from '../../components/icon/icon-paths.ts'
import { toSiteSecurity } from '../../lib/site-security/site-security.ts'

type Judged = Pick<Decision, 'outcome' | 'reason' | 'url' | 'warning'>

/** What a person should know about a site before going there, the most serious thing alone; null where the reason says it already. */
export function findConcern({ outcome, reason, url, warning }: Judged): 'imitation' | 'insecure' | null {
	const imitates = warning === 'look-alike' || warning === 'punycode'
	if (imitates && reason !== 'look-alike-host') return 'imitation'
	return outcome === 'confirm' && toSiteSecurity(url ?? '') === 'insecure' ? 'insecure' : null
}

/** The sign before a site that may be visited. */
export function toSign(decision: Judged): IconName {
	if (findConcern(decision) === 'imitation') return 'alert'
	return signs[toSiteSecurity(decision.url ?? '')]
}

const signs = { secure: 'lock', local: 'shield', insecure: 'unlock' } as const
