import { ladderWindow } from '@hutong/link-policy'
import type { AddViolation, Violation } from '@hutong/protocol'
import { newId } from '../actions/action-tools.ts'
import { type Answer, accept, refuse } from '../answer.ts'
import {
	addViolation as addRow,
	closeReports,
	findReports,
	findViolation,
	findViolationsSince,
	nameEvader,
	type ViolationRow,
	type Write,
} from '../db/index.ts'
import type { CaseParts } from './case-parts.ts'
import { isCaseId } from './is-case-id.ts'
import { parseWords } from './parse-words.ts'
import { findEarlier, type NewViolation, placeOnLadder } from './place-on-ladder.ts'
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
	| 'not_found'

/** An operator finds a violation: it is stopped at once, takes its place on the ladder, and answers the reports of it. */
export async function addViolation(
	parts: CaseParts,
	by: string,
	{ scope, target: written, reason, evidence, reports, evades }: AddViolation,
): Promise<Answer<Violation, Refusal>> {
	if (!isViolationReason(reason)) return refuse('reason_unknown')
	const words = parseWords(evidence)
	if (words === null) return refuse('words_missing')
	const target = parseViolationTarget(parts.links, scope, written)
	if (target === null) return refuse('violation_target_invalid')
	const found = { ...target, reason, evader: null, at: parts.now() }
	const added = await parts.writes.run((write) =>
		writeFinding(parts, write, { found, by, evidence: words, reports: [...new Set(reports)], evades: evades ?? null }),
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
	/** A violation by the same people, at another domain. */
	readonly evades: string | null
}

async function writeFinding(
	parts: CaseParts,
	write: Write,
	{ by, evidence, reports, evades, ...finding }: Finding,
): Promise<Answer<ViolationRow, Refusal>> {
	const evader = evades === null ? null : await findEvader(write, evades)
	if (evades !== null && evader === null) return refuse('not_found')
	const found = { ...finding.found, evader }
	const urls = await findReported(parts, write, found, reports)
	if (!urls.ok) return urls
	const rows = await findViolationsSince(write.db, found.at - ladderWindow)
	const place = placeOnLadder(findEarlier(parts.links, found, rows), found, urls.value)
	const isEvasion = found.reason === 'evasion' || evader !== null
	if (found.scope === 'domain' && !place.isWholeDomain && !isEvasion) return refuse('violation_domain_unproven')
	const row: ViolationRow = {
		...{ id: newId(), source: 'desk', scope: found.scope, target: found.target, domain: found.domain, evader },
		...{ reason: found.reason, evidence, found_by: by, created_at: found.at },
		...{ step: place.step, release_at: place.releaseAt, released_at: null },
	}
	if (!(await addRow(write, row))) return refuse('violation_known')
	const closing = { state: 'acted' as const, at: found.at, by, words: evidence, violation: row.id }
	await closeReports(write, reports, closing)
	await parts.onWrite(write)
	return accept(row)
}

/** Who is behind a violation, from now on known by it; null where there is no such violation. */
async function findEvader(write: Write, id: string): Promise<string | null> {
	const row = isCaseId(id) ? await findViolation(write.db, id) : null
	if (row?.source !== 'desk') return null
	const evader = row.evader ?? row.id
	await nameEvader(write, row.id, evader)
	return evader
}

/** The addresses of the reports that a violation answers: open ones of what it covers. */
async function findReported(
	{ links }: CaseParts,
	write: Write,
	found: NewViolation,
	ids: readonly string[],
): Promise<Answer<readonly string[], 'reports_closed' | 'reports_elsewhere'>> {
	const reports = await findReports(write.db, ids.filter(isCaseId))
	if (reports.length < ids.length) return refuse('reports_closed')
	const targets = reports.map(({ url }) => toLinkTarget(links, url ?? ''))
	if (targets.some((target) => target === null || !isCoveredBy(links, target, found)))
		return refuse('reports_elsewhere')
	return accept(targets.flatMap((target) => target?.target ?? []))
}
