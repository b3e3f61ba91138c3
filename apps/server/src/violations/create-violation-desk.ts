import type {
	AddViolation,
	AnswerAppeal,
	ApplicationState,
	ApplicationTaken,
	ApplyForAccess,
	DeskQueue,
	DismissReports,
	ReportLink,
	Violation,
} from '@hutong/protocol'
import type { Answer } from '../answer.ts'
import { findHeldViolations, findViolations } from '../db/index.ts'
import { addViolation } from './add-violation.ts'
import { answerAppeal } from './answer-appeal.ts'
import { type Applicant, applyForAccess } from './apply-for-access.ts'
import type { CaseParts } from './case-parts.ts'
import { dismissReports } from './dismiss-reports.ts'
import { findApplication } from './find-application.ts'
import { findQueue } from './find-queue.ts'
import { findStopped, type StoppedPage } from './find-stopped.ts'
import { reportLink } from './report-link.ts'
import { createStopIndex, type Stops } from './stop-index.ts'
import { toWireViolations } from './to-wire-violation.ts'

/** Reports, violations and applications: what is stopped, why, and until when. */
export type ViolationDesk = {
	/** What is stopped now; asked before any rule. */
	readonly stops: Stops
	/** Reads what is stopped anew: at the start, and when another server has changed it. */
	reload(): Promise<void>
	report(user: string, report: ReportLink): Promise<Answer<null>>
	apply(applicant: Applicant, form: ApplyForAccess): Promise<Answer<ApplicationTaken>>
	findApplication(token: string): Promise<ApplicationState | null>
	/** Why a page is stopped for everybody; null where it is not. */
	findStopped(url: string): Promise<StoppedPage | null>
	findQueue(): Promise<DeskQueue>
	findViolations(): Promise<Violation[]>
	addViolation(by: string, violation: AddViolation): Promise<Answer<Violation>>
	dismiss(by: string, reports: DismissReports): Promise<Answer<null>>
	answer(by: string, answer: AnswerAppeal & { readonly id: string }): Promise<Answer<Violation>>
}

export type ViolationDeskParts = Omit<CaseParts, 'stops' | 'onChanged'>

/** The most violations the desk lists. */
const mostViolations = 200

/** @returns the desk once it knows what is stopped */
export async function createViolationDesk(parts: ViolationDeskParts): Promise<ViolationDesk> {
	const { store, links, now } = parts
	let index = createStopIndex(links, [])
	let [begun, taken] = [0, 0]
	const stops: Stops = { find: (urls, at) => index.find(urls, at), findNextEnd: (at) => index.findNextEnd(at) }

	async function reload(): Promise<void> {
		const turn = ++begun
		const rows = await findHeldViolations(store.read, now())
		const violations = await toWireViolations(store.read, rows, now())
		// A later reading that was faster knows more.
		if (turn < taken) return
		taken = turn
		index = createStopIndex(links, violations)
	}

	const cases: CaseParts = { ...parts, stops, onChanged: reload }
	await reload()
	return {
		stops,
		reload,
		report: (user, report) => reportLink(cases, user, report),
		apply: (applicant, form) => applyForAccess(cases, applicant, form),
		findApplication: (token) => findApplication(store, token),
		findStopped: (url) => findStopped(cases, url),
		findQueue: () => findQueue(cases),
		findViolations: async () => toWireViolations(store.read, await findViolations(store.read, mostViolations), now()),
		addViolation: (by, violation) => addViolation(cases, by, violation),
		dismiss: (by, reports) => dismissReports(cases, by, reports),
		answer: (by, answer) => answerAppeal(cases, by, answer),
	}
}
