import type { DismissReports } from '@hutong/protocol'
import { type Answer, accept, refuse } from '../answer.ts'
import { closeReports } from '../db/index.ts'
import type { CaseParts } from './case-parts.ts'
import { isCaseId } from './is-case-id.ts'
import { parseWords } from './parse-words.ts'

/** An operator finds nothing in reports: they are closed, and what was reported is no longer kept. */
export async function dismissReports(
	parts: CaseParts,
	by: string,
	{ reports, words }: DismissReports,
): Promise<Answer<null, 'words_missing' | 'reports_closed'>> {
	const why = parseWords(words)
	if (why === null) return refuse('words_missing')
	const ids = reports.filter(isCaseId)
	const closing = { state: 'dismissed' as const, at: parts.now(), by, words: why, violation: null }
	const closed = await parts.writes.run((write) => closeReports(write, ids, closing))
	return closed > 0 ? accept(null) : refuse('reports_closed')
}
