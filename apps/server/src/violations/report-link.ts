import type { ReportLink } from '@hutong/protocol'
import { accessLink } from '../access/access-message.ts'
import { newId } from '../actions/action-tools.ts'
import { type Answer, accept, refuse } from '../answer.ts'
import { addReport } from '../db/index.ts'
import type { CaseParts } from './case-parts.ts'
import { parseWords } from './parse-words.ts'
import { isViolationReason } from './violation-reasons.ts'
import { findDomain } from './violation-target.ts'

type Refusal = 'not_found' | 'link_not_found' | 'link_code_only' | 'reason_unknown' | 'report_known'

/** A person says that a link they can see breaks the rules: once, whatever it leads to now. */
export async function reportLink(parts: CaseParts, user: string, report: ReportLink): Promise<Answer<null, Refusal>> {
	if (!isViolationReason(report.why)) return refuse('reason_unknown')
	const place = { conversation: report.conversation, message: report.message, link: report.link }
	const seen = await accessLink(parts.store.read, user, place)
	if (!seen.ok) return seen
	const { link, card } = seen.value
	const url = parts.links.canonical(card?.url ?? link.canonical ?? '')
	const host = url === null ? null : parts.links.displayHost(url)
	if (url === null || host === null) return refuse('link_code_only')
	const row = {
		...{ id: newId(), at: parts.now(), user_id: user, message: report.message, link: report.link },
		...{ url, host: host.host, domain: findDomain(parts.links, new URL(url).hostname) ?? host.registrable },
		...{ platform: parts.links.identify(url)?.platform ?? null, why: report.why },
		...{ note: parseWords(report.note ?? ''), state: 'open' as const },
		...{ closed_at: null, closed_by: null, words: null, violation: null },
	}
	return (await parts.writes.run((write) => addReport(write, row))) ? accept(null) : refuse('report_known')
}
