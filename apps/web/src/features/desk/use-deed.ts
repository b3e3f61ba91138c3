import type { Answer } from '@hutong/protocol'
import { useRef, useState } from 'preact/hooks'
import { settle, type Trouble } from './use-asked.ts'

/** Asks the server to do something, once at a time, and keeps what went wrong. */
export function useDeed<Value>(onDone: (value: Value) => void) {
	const [busy, setBusy] = useState(false)
	const [trouble, setTrouble] = useState<Trouble | null>(null)
	const running = useRef(false)
	const run = async (ask: () => Promise<Answer<Value>>) => {
		// Two presses within one frame see the same `busy`.
		if (running.current) return
		running.current = true
		setBusy(true)
		setTrouble(null)
		const found = await settle(ask())
		running.current = false
		setBusy(false)
		setTrouble(found.trouble)
		if (found.trouble === null) onDone(found.value)
	}
	return { busy, trouble, run: (ask: () => Promise<Answer<Value>>) => void run(ask) }
}
