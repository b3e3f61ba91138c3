import type { Decision } from '@hutong/protocol'
import type { IconName } from '../../components/icon/icon-paths.ts'
import { toSiteSecurity } from '../../lib/site-security/site-security.ts'

type Judged = Pick<Decision, 'outcome' | 'reason' | 'url' | 'warning' | 'host' | 'secure'>

/** What a person should know about a site before going there, the most serious thing alone; null where the reason says it already. */
export function findConcern({ outcome, reason, url, warning }: Judged): 'imitation' | 'insecure' | null {
	const imitates = warning === 'look-alike' || warning === 'punycode'
	if (imitates && reason !== 'look-alike-host') return 'imitation'
	return outcome === 'confirm' && toSiteSecurity(url ?? '') === 'insecure' ? 'insecure' : null
}

/** The sign before a site: how safe the way there is, whether or not its whole address is told. */
export function toSign(decision: Judged): IconName {
	if (findConcern(decision) === 'imitation') return 'alert'
	const { url, host, secure } = decision
	return signs[toSiteSecurity(url ?? `${secure ? 'https' : 'http'}://${host ?? ''}/`)]
}

const signs = { secure: 'lock', local: 'shield', insecure: 'unlock' } as const
