import type { Card } from '@hutong/protocol'
import { useEffect, useState } from 'preact/hooks'

// The card comes as an event of its own; a server that finds nothing new sends none.
const patience = 8000

/** Starts reading a page again and says whether that is under way: until another card comes, or for eight seconds. */
export function useRefreshing(card: Card | null, onRefresh: () => unknown) {
	const [asked, setAsked] = useState<{ readonly card: Card | null } | null>(null)
	const busy = asked !== null && asked.card === card
	useEffect(() => {
		if (!busy) return
		const timer = setTimeout(() => setAsked(null), patience)
		return () => clearTimeout(timer)
	}, [busy])
	const start = () => {
		setAsked({ card })
		onRefresh()
	}
	return { busy, start }
}
