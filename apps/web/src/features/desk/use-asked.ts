import type { Answer, ErrorCode } from '@hutong/protocol'
import { useEffect, useState } from 'preact/hooks'

/** Why an answer is not there: what the server said, or that it could not be reached. */
export type Trouble = ErrorCode | 'network'

/** Something asked of the server: the last answer stays while a new one is on its way, or does not come. */
export type Asked<Value> = {
	readonly value: Value | null
	readonly trouble: Trouble | null
	readonly busy: boolean
	readonly reload: () => void
	/** Puts a newer answer in its place, such as one that a change brought. */
	readonly take: (value: Value) => void
}

/** Asks once it is drawn, and again when something it rests on changes. */
export function useAsked<Value>(ask: () => Promise<Answer<Value>>, on: readonly unknown[]): Asked<Value> {
	const [value, setValue] = useState<Value | null>(null)
	const [trouble, setTrouble] = useState<Trouble | null>(null)
	const [busy, setBusy] = useState(true)
	const [round, setRound] = useState(0)
	useEffect(() => {
		let left = false
		setBusy(true)
		void settle(ask()).then((found) => {
			if (left) return
			setBusy(false)
			setTrouble(found.trouble)
			if (found.trouble === null) setValue(() => found.value)
		})
		return () => {
			left = true
		}
	}, [...on, round])
	return { value, trouble, busy, reload: () => setRound((count) => count + 1), take: (next) => setValue(() => next) }
}

/** An answer, or why there is none; never thrown. */
export async function settle<Value>(
	answer: Promise<Answer<Value>>,
): Promise<{ readonly value: Value; readonly trouble: null } | { readonly trouble: Trouble }> {
	const found = await answer.catch(() => null)
	if (found?.ok) return { value: found.value, trouble: null }
	return { trouble: found?.problem.code ?? 'network' }
}
