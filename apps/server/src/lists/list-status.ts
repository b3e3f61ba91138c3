import type { ListStatus } from '@hutong/protocol'
import { isSpeaking, type Keeping } from './kept-list.ts'

/** How a list stands, for the desk. */
export function toListStatus(keeping: Keeping, now: number): ListStatus {
	const { name, list, kept } = keeping
	const problem = kept.problem ?? findExpiry(keeping, now)
	return {
		...{ name, source: list.source, kind: list.kind, by: list.by, whenMissing: list.whenMissing },
		version: kept.version,
		entries: kept.list?.size ?? 0,
		loadedAt: toInstant(kept.goodAt),
		expiresAt: toInstant(kept.expiresAt),
		problem: problem && { reason: problem.reason, line: problem.line, at: Date.parse(problem.at) },
	}
}

function findExpiry(keeping: Keeping, now: number) {
	const { expiresAt } = keeping.kept
	if (expiresAt === null || isSpeaking(keeping, now)) return null
	return { reason: 'expired', line: null, at: expiresAt } as const
}

function toInstant(text: string | null): number | null {
	return text === null ? null : Date.parse(text)
}
