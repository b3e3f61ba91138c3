import type { Answer, ErrorCode } from '@hutong/protocol'
import { useRef, useState } from 'preact/hooks'

export type Sending<Value> =
	| { readonly kind: 'ready' | 'sending' }
	| { readonly kind: 'failed'; readonly trouble: ErrorCode | 'network' }
	| { readonly kind: 'done'; readonly value: Value }

/** Follows something that is sent once at a time. */
export function useSending<Value>(onDone: () => void) {
	const [state, setState] = useState<Sending<Value>>({ kind: 'ready' })
	const busy = useRef(false)
	const send = async (answer: Promise<Answer<Value>>) => {
		setState({ kind: 'sending' })
		const found = await answer.catch(() => null)
		busy.current = false
		if (!found?.ok) return setState({ kind: 'failed', trouble: found?.problem.code ?? 'network' })
		setState({ kind: 'done', value: found.value })
		onDone()
	}
	/** Sends, unless something is on its way: two presses within one frame see the same state. */
	const run = (ask: () => Promise<Answer<Value>>) => {
		if (busy.current) return
		busy.current = true
		void send(ask())
	}
	return { state, run }
}
