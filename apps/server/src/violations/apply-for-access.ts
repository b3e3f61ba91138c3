import { createHmac, randomBytes } from 'node:crypto'
import type { ApplicationTaken, ApplyForAccess } from '@hutong/protocol'
import { newId } from '../actions/action-tools.ts'
import { type Answer, accept, refuse } from '../answer.ts'
import { addAppeal, addViolation, findHeld, type ViolationRow, type Write } from '../db/index.ts'
import type { CaseParts, Judgement } from './case-parts.ts'
import { parseContact } from './parse-contact.ts'
import { parseWords } from './parse-words.ts'
import { toLinkTarget, type ViolationTarget } from './violation-target.ts'

export type Applicant = {
	/** Where they come from: one household or machine. */
	readonly network: string
	readonly language: 'zh' | 'en'
}

type Refusal = 'appeal_not_stopped' | 'appeal_answered' | 'appeal_known' | 'words_missing' | 'contact_invalid'

/** Anybody asks for a stopped page back. The token is told once and kept as a hash; so is who applied. */
export async function applyForAccess(
	parts: CaseParts,
	applicant: Applicant,
	form: ApplyForAccess,
): Promise<Answer<ApplicationTaken, Refusal>> {
	const words = parseWords(form.words)
	if (words === null) return refuse('words_missing')
	const contact = form.contact?.trim() ? parseContact(form.contact) : null
	if (form.contact?.trim() && contact === null) return refuse('contact_invalid')
	const target = toLinkTarget(parts.links, form.url)
	if (target === null) return refuse('appeal_not_stopped')
	const cause = await findCause(parts, target)
	if (!cause.ok) return cause
	const token = randomBytes(24).toString('base64url')
	const added = await parts.writes.run(async (write) =>
		addAppeal(write, {
			...{ id: newId(), token, violation: await holdCause(write, cause.value), url: target.target },
			...{ host: parts.links.displayHost(target.target)?.host ?? target.domain, words, contact },
			...{ applicant: toApplicant(parts.secret, contact ?? applicant.network), language: applicant.language },
			created_at: parts.now(),
		}),
	)
	return added ? accept({ token }) : refuse('appeal_known')
}

type Cause = { readonly id: string } | { readonly row: ViolationRow }

/** What stops a page: a violation, or else the rules. */
async function findCause(
	parts: CaseParts,
	target: ViolationTarget,
): Promise<Answer<Cause, 'appeal_not_stopped' | 'appeal_answered'>> {
	const stopped = parts.stops.find([target.target], parts.now())
	// It has an end already: there is nothing left to ask for.
	if (stopped && stopped.violation.releasedAt !== null) return refuse('appeal_answered')
	if (stopped) return accept({ id: stopped.violation.id })
	const judged = await parts.judge(target.target)
	return judged.outcome === 'stopped' ? accept({ row: toRow(parts, target, judged) }) : refuse('appeal_not_stopped')
}

function toRow(parts: CaseParts, target: ViolationTarget, { reason, suspected }: Judgement): ViolationRow {
	return {
		...{ id: newId(), source: 'rules', ...target, evader: null, reason },
		evidence: suspected ? `${suspected.zh} · ${suspected.en}` : '',
		...{ found_by: null, created_at: parts.now(), step: 1, release_at: null, released_at: null },
	}
}

/** The id of what an application is about; of what the rules stop one row is kept for all who apply. */
async function holdCause(write: Write, cause: Cause): Promise<string> {
	if ('id' in cause) return cause.id
	if (await addViolation(write, cause.row)) return cause.row.id
	return (await findHeld(write.db, cause.row))?.id ?? cause.row.id
}

function toApplicant(secret: string, who: string): string {
	return createHmac('sha256', secret).update(`applicant ${who.toLowerCase()}`).digest('base64url')
}
