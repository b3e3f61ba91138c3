import { sql, type Transaction } from 'kysely'
import { isBroken, isRetryable } from './database-error.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Says that a log has an event `seq` now; carries nothing of what happened. */
export type Hint = { readonly log: string; readonly seq: number }

/** What one piece of writing works with: the open transaction, and a place for the hints to give after COMMIT. */
export type Write = {
	readonly kind: Store['kind']
	readonly db: Transaction<Tables>
	readonly hints: Hint[]
}

export type WriteQueue = {
	/**
	 * Runs a piece of writing in a transaction it shares with whatever else waits. Resolves after COMMIT.
	 * When it throws, its rows are taken back and the others' stay. It may run again after a deadlock: it must not
	 * change anything but the database.
	 */
	run<Value>(work: (write: Write) => Promise<Value>): Promise<Value>
	/** Resolves when everything asked for so far is settled. */
	drain(): Promise<void>
}

export type WriteQueueOptions = {
	/** Hears the hints of each commit. */
	readonly publish: (hint: Hint) => void
	/** Called when the database can no longer be trusted to keep what it confirms: the process must end. */
	readonly onBroken: (cause: unknown) => void
	/** How many pieces one transaction takes. */
	readonly batchSize?: number
}

type Piece = {
	readonly work: (write: Write) => Promise<unknown>
	readonly resolve: (value: unknown) => void
	readonly reject: (cause: unknown) => void
}

type Outcome = { readonly hints: readonly Hint[]; readonly settle: () => void }

/** Groups writes: what arrives while one transaction is being committed goes together into the next. */
export function createWriteQueue(store: Store, options: WriteQueueOptions): WriteQueue {
	const waiting: Piece[] = []
	let running: Promise<void> | null = null

	async function work(): Promise<void> {
		// Everything the sockets brought in this turn of the loop goes into the first batch.
		await new Promise((resolve) => setImmediate(resolve))
		while (waiting.length > 0) await commit(waiting.splice(0, options.batchSize ?? 200))
		running = null
	}

	async function commit(batch: readonly Piece[]): Promise<void> {
		try {
			const outcomes = await attempt(store, batch)
			for (const { hints } of outcomes) for (const hint of hints) options.publish(hint)
			for (const { settle } of outcomes) settle()
		} catch (cause) {
			if (isBroken(cause)) options.onBroken(cause)
			for (const { reject } of batch) reject(cause)
		}
	}

	return {
		run: (piece) =>
			new Promise((resolve, reject) => {
				// The queue holds pieces of every kind; each resolves its own promise with its own value.
				waiting.push({ work: piece, resolve: resolve as Piece['resolve'], reject })
				running ??= work()
			}),
		async drain() {
			while (running) await running
		},
	}
}

async function attempt(store: Store, batch: readonly Piece[], tries = 3): Promise<readonly Outcome[]> {
	try {
		const start = (db: Write['db']): Write => ({ kind: store.kind, db, hints: [] })
		return await store.write.transaction().execute(async (db) => {
			const outcomes: Outcome[] = []
			for (const piece of batch)
				outcomes.push(await (batch.length === 1 ? alone(start(db), piece) : apart(start(db), piece)))
			return outcomes
		})
	} catch (cause) {
		if (tries > 1 && isRetryable(cause)) return attempt(store, batch, tries - 1)
		throw cause
	}
}

async function alone(write: Write, piece: Piece): Promise<Outcome> {
	const value = await piece.work(write)
	return { hints: write.hints, settle: () => piece.resolve(value) }
}

/** Keeps one piece's failure from the others by a savepoint; what breaks the whole transaction goes on up. */
async function apart(write: Write, piece: Piece): Promise<Outcome> {
	const { db } = write
	await sql`savepoint piece`.execute(db)
	try {
		const outcome = await alone(write, piece)
		await sql`release savepoint piece`.execute(db)
		return outcome
	} catch (cause) {
		if (isBroken(cause) || isRetryable(cause)) throw cause
		await sql`rollback to savepoint piece`.execute(db)
		await sql`release savepoint piece`.execute(db)
		return { hints: [], settle: () => piece.reject(cause) }
	}
}
