import {
	holdList,
	isExpired,
	type KeptList,
	type ListTools,
	type ListUpdate,
	noList,
	type OutsideList,
} from '@hutong/link-policy'
import type { ListSource, SourceAnswer, Validators } from './list-source.ts'
import type { ListStore } from './list-store.ts'
import { readList } from './read-list.ts'

export type KeeperParts = {
	readonly source: ListSource
	readonly store: ListStore
	readonly tools: ListTools
	/** Milliseconds since 1970. */
	readonly now: () => number
	readonly log: { warn(fields: object, text: string): void }
}

/** One list of a policy with what is held of it. */
export type Keeping = {
	readonly name: string
	readonly list: OutsideList
	readonly kept: KeptList
	/** Of the text that is held. */
	readonly validators: Validators | null
	/** How often in a row its source had no good text. */
	readonly failures: number
	/** What the source said last, for the log; null when all was well. */
	readonly detail: string | null
}

/** What an earlier run left of a list; nothing where it comes from elsewhere now, or is no good any more. */
export async function loadList(parts: KeeperParts, name: string, list: OutsideList): Promise<Keeping> {
	const none: Keeping = { name, list, kept: noList, validators: null, failures: 0, detail: null }
	const stored = await parts.store.find(name)
	if (stored === null || stored.source !== list.source || stored.kind !== list.kind) return none
	const read = await readList(stored.body, list.kind, parts.tools)
	if (!read.ok) return none
	const kept = holdList(noList, read, toMoment(stored.goodAt, list))
	return kept.list === null ? none : { ...none, kept, validators: stored.validators }
}

/** Asks the source, and gives what is held afterwards; a good text is stored. */
export async function askForList(parts: KeeperParts, keeping: Keeping, signal: AbortSignal): Promise<Keeping> {
	const { list } = keeping
	const answer = await parts.source.ask(list.source, keeping.kept.list && keeping.validators, signal)
	const update = await toUpdate(parts, list, answer)
	const now = parts.now()
	const kept = holdList(keeping.kept, update, toMoment(now, list))
	const detail = answer.is === 'away' ? answer.detail : null
	if (kept.problem !== null) return { ...keeping, kept, failures: keeping.failures + 1, detail }
	// A list that cannot be stored counts all the same: only a restart would miss it.
	await storeText(parts, keeping, { answer, now }).catch((cause: unknown) => {
		parts.log.warn({ list: keeping.name, err: cause }, 'a list could not be stored')
	})
	const validators = answer.is === 'text' ? answer.validators : keeping.validators
	return { ...keeping, kept, validators, failures: 0, detail }
}

type Good = { readonly answer: SourceAnswer; readonly now: number }

function storeText({ store }: KeeperParts, { name, list }: Keeping, { answer, now }: Good): Promise<void> {
	if (answer.is !== 'text') return store.renew(name, now)
	const { body, validators } = answer
	return store.put(name, { source: list.source, kind: list.kind, body, validators, goodAt: now })
}

/** Whether a list speaks at a moment: it is there, and its end is not past. */
export function isSpeaking({ kept }: Keeping, now: number): boolean {
	return kept.list !== null && !isExpired(kept, new Date(now).toISOString())
}

async function toUpdate(parts: KeeperParts, list: OutsideList, answer: SourceAnswer): Promise<ListUpdate> {
	if (answer.is === 'same') return { ok: true, unchanged: true }
	if (answer.is === 'away') return { ok: false, reason: 'unreachable', line: null }
	if (answer.is === 'too-large') return { ok: false, reason: 'too-large', line: null }
	return readList(answer.body, list.kind, parts.tools)
}

function toMoment(now: number, { expiresHours }: OutsideList) {
	return { now: new Date(now).toISOString(), expiresHours }
}
