import type { AddViolation, Violation } from '@hutong/protocol'
import { newId } from '../actions/action-tools.ts'
import { type Answer, accept, refuse } from '../answer.ts'
import {
	addViolation as addRow,
	closeReports,
	findReports,
	findViolationsOf,
	type ViolationRow,
	type Write,
} from '../db/index.ts'
import type { CaseParts } from './case-parts.ts'
import { parseWords } from './parse-words.ts'
import { counted, findEarlier, isDomainProven, type NewViolation, placeOnLadder } from './place-on-ladder.ts'
import { toWireViolations } from './to-wire-violation.ts'
import { isViolationReason } from './violation-reasons.ts'
import { isCoveredBy, parseViolationTarget, toLinkTarget } from './violation-target.ts'

type Refusal =
	| 'reason_unknown'
	| 'words_missing'
	| 'violation_target_invalid'
	| 'violation_known'
	| 'violation_domain_unproven'
	| 'reports_closed'
	| 'reports_elsewhere'

/** An operator finds a violation: it is stopped at once, takes its place on the ladder, and answers the reports of it. */
export async function addViolation(
	parts: CaseParts,
	by: string,
	{ scope, target: written, reason, evidence, reports }: AddViolation,
): Promise<Answer<Violation, Refusal>> {
	if (!isViolationReason(reason)) return refuse('reason_unknown')
	const words = parseWords(evidence)
	if (words === null) return refuse('words_missing')
	const target = parseViolationTarget(parts.links, scope, written)
	if (target === null) return refuse('violation_target_invalid')
	const found = { ...target, reason, at: parts.now() }
	const added = await parts.writes.run((write) =>
		writeFinding(parts, write, { found, by, evidence: words, reports: [...new Set(reports)] }),
	)
	if (!added.ok) return added
	await parts.onChanged()
	const [violation] = await toWireViolations(parts.store.read, [added.value], parts.now())
	if (!violation) throw new Error(`violations: ${added.value.id} was written and is not there`)
	return accept(violation)
}

type Finding = {
	readonly found: NewViolation
	readonly by: string
	readonly evidence: string
	readonly reports: readonly string[]
}

async function writeFinding(
	parts: CaseParts,
	write: Write,
	{ found, by, evidence, reports }: Finding,
): Promise<Answer<ViolationRow, Refusal>> {
	const urls = await findReported(parts, write, found, reports)
	if (!urls.ok) return urls
	const rows = await findViolationsOf(write.db, found.domain, found.at - counted)
	const earlier = findEarlier(parts.links, found, rows)
	if (found.scope === 'domain' && !isDomainProven(earlier, found, urls.value))
		return refuse('violation_domain_unproven')
	const { step, releaseAt } = placeOnLadder(earlier, found)
	const row: ViolationRow = {
		...{ id: newId(), source: 'desk', scope: found.scope, target: found.target, domain: found.domain },
		...{ reason: found.reason, evidence, found_by: by, created_at: found.at },
		...{ step, release_at: releaseAt, released_at: null },
	}
	if (!(await addRow(write, row))) return refuse('violation_known')
	const closing = { state: 'acted' as const, at: found.at, by, words: evidence, violation: row.id }
	await closeReports(write, reports, closing)
	await parts.onWrite(write)
	return accept(row)
}

/** The addresses of the reports that a violation answers: open ones of what it covers. */
async function findReported(
	{ links }: CaseParts,
	write: Write,
	found: NewViolation,
	ids: readonly string[],
): Promise<Answer<readonly string[], 'reports_closed' | 'reports_elsewhere'>> {
	const reports = await findReports(write.db, ids.filter(isId))
	if (reports.length < ids.length) return refuse('reports_closed')
	const targets = reports.map(({ url }) => toLinkTarget(links, url ?? ''))
	if (targets.some((target) => target === null || !isCoveredBy(links, target, found)))
		return refuse('reports_elsewhere')
	return accept(targets.flatMap((target) => target?.target ?? []))
}

/** No database is asked for what cannot be an id: PostgreSQL takes no NUL. */
function isId(text: string): boolean {
	return /^[0-9a-f-]{36}$/.test(text)
}
