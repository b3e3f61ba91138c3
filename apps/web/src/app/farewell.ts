import type { Answer } from '@hutong/protocol'
import type { Clock } from '../lib/realtime/clock.ts'

export type FarewellOptions = {
	readonly signOut: () => Promise<Answer<unknown>>
	readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
	readonly clock: Clock
}

export type Farewell = {
	/** Somebody leaves this device: the server is to be told. */
	readonly owe: () => void
	/** Tells the server that this person is leaving, and waits no more than 5 s. @returns whether the server knows */
	readonly say: () => Promise<boolean>
	/** Whether somebody left this device and the server could not be told. */
	readonly isOwed: () => boolean
	/** Somebody signed in: the session that was to end is not this device's any more. */
	readonly drop: () => void
}

const name = 'hutong.farewell'
const within = 5_000

/** Signing out where the server may not answer: what it was not told now, it is told at the next start. */
export function createFarewell({ signOut, storage, clock }: FarewellOptions): Farewell {
	const drop = () => storage.removeItem(name)
	return {
		owe: () => storage.setItem(name, '1'),
		say: async () => {
			const told = await Promise.race([ask(signOut), wait(clock)])
			if (told) drop()
			return told
		},
		isOwed: () => storage.getItem(name) !== null,
		drop,
	}
}

async function ask(signOut: FarewellOptions['signOut']): Promise<boolean> {
	const answer = await signOut().catch(() => null)
	// 401: there is no session to end.
	return answer !== null && (answer.ok || answer.problem.status === 401)
}

function wait(clock: Clock): Promise<false> {
	return new Promise((resolve) => clock.after(within, () => resolve(false)))
}
