import type { DeskClient, PolicyCheck } from '@hutong/protocol'
import { useEffect, useState } from 'preact/hooks'
import { settle, type Trouble } from '../use-asked.ts'
import type { ReadJson } from './read-json.ts'

/** How a document stands: what the server said of it last, whether it is being asked, or why it cannot be. */
export type CheckState = {
	readonly check: PolicyCheck | null
	readonly busy: boolean
	readonly trouble: Trouble | null
	readonly retry: () => void
}

/** Nobody types on for longer than this within a word. */
const pause = 400

/** Has the server look at the document whenever somebody stops typing. */
export function useCheck(desk: DeskClient, text: string, read: ReadJson): CheckState {
	const [found, setFound] = useState<{ readonly text: string; readonly check: PolicyCheck } | null>(null)
	const [trouble, setTrouble] = useState<Trouble | null>(null)
	const [round, setRound] = useState(0)
	useEffect(() => {
		setTrouble(null)
		if (!read.ok) return
		let left = false
		const ask = async () => {
			const answer = await settle(desk.checkPolicy({ document: read.value }))
			if (left) return
			setTrouble(answer.trouble)
			if (answer.trouble === null) setFound({ text, check: answer.value })
		}
		const timer = setTimeout(() => void ask(), found === null ? 0 : pause)
		return () => {
			left = true
			clearTimeout(timer)
		}
	}, [desk, text, round])
	const isFresh = found?.text === text
	return {
		check: read.ok ? (found?.check ?? null) : null,
		busy: read.ok && !isFresh && trouble === null,
		trouble,
		retry: () => setRound((count) => count + 1),
	}
}
