import type { Answer } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { useI18n } from '../../lib/i18n/use-i18n.ts'

/** Asks the server for something once at a time, and keeps what went wrong in words. */
export function useAction(ask: () => Promise<Answer<null>>, onDone: () => void) {
	const { t } = useI18n()
	const [busy, setBusy] = useState(false)
	const [error, setError] = useState<string | null>(null)
	const run = async () => {
		if (busy) return
		setBusy(true)
		setError(null)
		const answer = await ask().catch(() => null)
		setBusy(false)
		if (answer?.ok) onDone()
		else setError(t(`error.${answer?.problem.code ?? 'network'}`))
	}
	return { busy, error, run: () => void run() }
}
