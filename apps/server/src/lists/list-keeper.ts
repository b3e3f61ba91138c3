import type { HeldList, OutsideList } from '@hutong/link-policy'
import type { ListStatus } from '@hutong/protocol'
import { createRunOnce } from '../jobs/run-once.ts'
import { askForList, isSpeaking, type KeeperParts, type Keeping, loadList } from './kept-list.ts'
import { toListStatus } from './list-status.ts'
import { createTurns } from './list-turns.ts'
import { findFirstPause, findPause } from './pause.ts'

/** The outside lists of a policy, by name. */
export type OutsideLists = Readonly<Record<string, OutsideList>>

export type ListKeeperOptions = KeeperParts & {
	readonly lists: OutsideLists
	/** From 0 to 1: spreads what would be asked at one moment. */
	readonly random: () => number
	/** Called when a list is another, or begins or ceases to speak: decisions may be others from now on. */
	readonly onChange?: () => void
}

/** Holds the lists of a policy ready, asks their sources again in time, and keeps the last good text of each. */
export type ListKeeper = {
	/** For `decide`: the same object as long as nothing changes. */
	held(): Readonly<Record<string, HeldList>>
	status(): readonly ListStatus[]
	/** Asks the source of a list now. @returns how it stands then; null when there is no such list */
	refresh(name: string): Promise<ListStatus | null>
	/** Another policy: lists that are the same stay as they are. Resolves when what is stored of the others is held. */
	setLists(lists: OutsideLists): Promise<void>
	close(): Promise<void>
}

/** Resolves when what an earlier run stored is held; sources are asked from then on. */
export async function createListKeeper(options: ListKeeperOptions): Promise<ListKeeper> {
	const { now, random, log } = options
	const once = createRunOnce<void>()
	const ending = new AbortController()
	const keepings = new Map<string, Keeping>()
	/** Whether each list spoke when that was last told. */
	const spoke = new Map<string, boolean>()
	const turns = createTurns(ask)
	let held: Readonly<Record<string, HeldList>> = {}

	function put(keeping: Keeping): void {
		keepings.set(keeping.name, keeping)
		spoke.set(keeping.name, isSpeaking(keeping, now()))
		held = toHeld(keepings)
	}

	async function ask(name: string): Promise<void> {
		await once(name, () => askOnce(name)).catch((cause: unknown) => {
			log.warn({ list: name, err: cause }, 'a list could not be asked for')
			turns.after(name, pauseOfTrouble)
		})
	}

	async function askOnce(name: string): Promise<void> {
		const before = keepings.get(name)
		if (before === undefined || ending.signal.aborted) return
		const after = await askForList(options, before, ending.signal)
		if (ending.signal.aborted) return
		// Meanwhile the policy may have another list of that name, or none.
		if (keepings.get(name) !== before) return keepings.has(name) ? turns.after(name, 0) : undefined
		const isOther = after.kept.list !== before.kept.list || isSpeaking(after, now()) !== spoke.get(name)
		put(after)
		if (after.kept.problem !== null && after.kept.problem !== before.kept.problem) report(after)
		if (isOther) options.onChange?.()
		turns.after(name, findPause(after, now(), random()))
	}

	function report({ name, kept: { problem }, detail }: Keeping): void {
		const facts = { list: name, reason: problem?.reason, line: problem?.line, detail }
		log.warn(facts, 'a list was not taken; the last good one stays')
	}

	async function setLists(lists: OutsideLists): Promise<void> {
		for (const name of [...keepings.keys()].filter((known) => !Object.hasOwn(lists, known))) {
			keepings.delete(name)
			turns.end(name)
		}
		for (const [name, list] of Object.entries(lists)) {
			const known = keepings.get(name)
			if (known && JSON.stringify(known.list) === JSON.stringify(list)) continue
			const loaded = await loadList(options, name, list)
			put(loaded)
			turns.after(name, findFirstPause(loaded, now(), random()))
		}
		held = toHeld(keepings)
	}

	await setLists(options.lists)
	return {
		setLists,
		held: () => held,
		status: () => [...keepings.values()].map((keeping) => toListStatus(keeping, now())),
		async refresh(name) {
			await turns.now(name)
			const keeping = keepings.get(name)
			return keeping ? toListStatus(keeping, now()) : null
		},
		async close() {
			ending.abort()
			await turns.close()
		},
	}
}

const pauseOfTrouble = 60_000

function toHeld(keepings: ReadonlyMap<string, Keeping>): Readonly<Record<string, HeldList>> {
	return Object.fromEntries([...keepings].map(([name, { kept }]) => [name, kept]))
}
