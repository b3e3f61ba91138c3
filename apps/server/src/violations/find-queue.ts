import { setImmediate } from 'node:timers/promises'
import { ladderWindow } from '@hutong/link-policy'
import type { Appeal, DeskQueue, ReportGroup, Violation } from '@hutong/protocol'
import {
	type AppealRow,
	findOpenAppeals,
	findOpenReports,
	findViolation,
	findViolationsSince,
	type ReportRow,
} from '../db/index.ts'
import type { CaseParts } from './case-parts.ts'
import { findEarlier } from './place-on-ladder.ts'
import { toWireViolations } from './to-wire-violation.ts'

const mostReports = 2000
const mostAppeals = 500

/** What waits for an operator: reports by address, the newest first, and applications, the oldest first. */
export async function findQueue(parts: CaseParts): Promise<DeskQueue> {
	const reports = await findOpenReports(parts.store.read, mostReports)
	const appeals = await findOpenAppeals(parts.store.read, mostAppeals)
	return {
		reports: [...Map.groupBy(reports, ({ url }) => url).values()].flatMap((group) => toGroup(parts, group)),
		appeals: await describeAppeals(parts, appeals),
	}
}

function toGroup({ links }: CaseParts, reports: readonly ReportRow[]): ReportGroup[] {
	const [newest, oldest] = [reports[0], reports.at(-1)]
	if (!newest?.url || !oldest) return []
	const { url, host, domain, platform } = newest
	return [
		{
			...{ url, host, registrable: links.displayHost(url)?.registrable ?? domain, platform },
			...{ firstAt: oldest.at, lastAt: newest.at },
			reports: reports.map(({ id, at, why, note }) => ({ id, at, why, note })),
		},
	]
}

async function describeAppeals(parts: CaseParts, appeals: readonly AppealRow[]): Promise<Appeal[]> {
	const { read } = parts.store
	const ids = [...new Set(appeals.map(({ violation }) => violation))]
	const rows = (await Promise.all(ids.map((id) => findViolation(read, id)))).filter((row) => row !== null)
	const oldest = Math.min(...rows.map((row) => row.created_at))
	const all = rows.length === 0 ? [] : await findViolationsSince(read, oldest - ladderWindow)
	const known = new Map<string, { violation: Violation; earlier: number }>()
	for (const violation of await toWireViolations(read, rows, parts.now())) {
		// Of a large platform each takes its time: others have their turn in between.
		await setImmediate()
		const row = rows.find(({ id }) => id === violation.id)
		const others = all.filter(({ id }) => id !== violation.id)
		const earlier = row ? findEarlier(parts.links, { ...row, at: row.created_at }, others).length : 0
		known.set(violation.id, { violation, earlier })
	}
	return appeals.flatMap((appeal) => {
		const about = known.get(appeal.violation)
		return about ? [toAppeal(appeal, about)] : []
	})
}

function toAppeal(row: AppealRow, about: { violation: Violation; earlier: number }): Appeal {
	return {
		...{ id: row.id, at: row.created_at, url: row.url, words: row.words, hasContact: row.contact !== null },
		...about,
		state: row.state,
		answer: row.answered_at === null ? null : { at: row.answered_at, words: row.answer ?? '' },
	}
}
