import { v7 } from 'uuid'
import type { WriteQueue } from '../db/index.ts'

/** What every action that writes is given. */
export type ActionTools = {
	readonly writes: WriteQueue
	/** Milliseconds since 1970. */
	readonly now: () => number
}

/** A new id; ids grow with time, so that rows lie in the order they were written. */
export function newId(): string {
	return v7()
}
