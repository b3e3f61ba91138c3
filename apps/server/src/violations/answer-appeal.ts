import type { AnswerAppeal, Violation } from '@hutong/protocol'
import { newId } from '../actions/action-tools.ts'
import { type Answer, accept, refuse } from '../answer.ts'
import {
	type AppealAnswer,
	type AppealRow,
	addMail,
	answerAppeals,
	findAppeal,
	findViolation,
	forgetAddress,
	releaseViolation,
	type ViolationRow,
	type Write,
} from '../db/index.ts'
import { wordAnswerMail } from '../mail/index.ts'
import type { CaseParts } from './case-parts.ts'
import { isCaseId } from './is-case-id.ts'
import { parseWords } from './parse-words.ts'
import { toWireViolations } from './to-wire-violation.ts'

type Refusal = 'not_found' | 'words_missing' | 'appeal_answered' | 'appeal_still_stopped'

/**
 * An operator answers an application. An accepted one opens the page at the ladder's earliest time, and answers all others about
 * the same violation; a refused one answers itself alone. Who left an address is written to.
 */
export async function answerAppeal(
	parts: CaseParts,
	by: string,
	{ id, ...answer }: AnswerAppeal & { readonly id: string },
): Promise<Answer<Violation, Refusal>> {
	const words = parseWords(answer.words)
	const appeal = isCaseId(id) ? await findAppeal(parts.store.read, id) : null
	const violation = appeal && (await findViolation(parts.store.read, appeal.violation))
	if (!violation) return refuse('not_found')
	if (words === null) return refuse('words_missing')
	if (appeal.state !== 'open') return refuse('appeal_answered')
	// Rules are not set aside for one page: who accepts has mended them before.
	if (answer.accept && violation.source === 'rules' && appeal.url && (await isStopped(parts, appeal.url)))
		return refuse('appeal_still_stopped')
	const given = { state: answer.accept ? 'accepted' : 'refused', at: parts.now(), by, words } as const
	const opensAt = answer.accept ? (violation.released_at ?? Math.max(given.at, violation.release_at ?? 0)) : null
	const answered = await parts.writes.run((write) => writeAnswer(parts, write, { id, violation, ...given, opensAt }))
	if (answered === 0) return refuse('appeal_answered')
	parts.onMail()
	if (answer.accept) await parts.onChanged()
	return accept(await getViolation(parts, violation.id))
}

async function isStopped(parts: CaseParts, url: string): Promise<boolean> {
	return (await parts.judge(url)).outcome === 'stopped'
}

type Given = AppealAnswer & { readonly id: string; readonly violation: ViolationRow }

/** @returns how many applications were answered */
async function writeAnswer(parts: CaseParts, write: Write, given: Given): Promise<number> {
	const { id, violation, ...answer } = given
	const [own] = await answerAppeals(write, { id }, answer)
	// Somebody else has answered it in the meantime.
	if (!own) return 0
	const others = given.opensAt === null ? [] : await answerAppeals(write, { violation: violation.id }, answer)
	if (given.opensAt !== null) {
		await releaseViolation(write, violation.id, given.opensAt)
		await parts.onWrite(write)
	}
	if (violation.source === 'rules') await forgetAddress(write, violation)
	for (const appeal of [own, ...others]) await writeMail(write, appeal, answer)
	return 1 + others.length
}

async function writeMail(write: Write, appeal: AppealRow, answer: AppealAnswer): Promise<void> {
	if (appeal.contact === null) return
	const mail = wordAnswerMail(appeal.language, { ...answer, host: appeal.host, appliedAt: appeal.created_at })
	await addMail(write, { id: newId(), at: answer.at, recipient: appeal.contact, ...mail })
}

async function getViolation(parts: CaseParts, id: string): Promise<Violation> {
	const row = await findViolation(parts.store.read, id)
	const [violation] = row ? await toWireViolations(parts.store.read, [row], parts.now()) : []
	if (!violation) throw new Error(`violations: ${id} was answered and is not there`)
	return violation
}
