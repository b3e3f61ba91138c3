import { useEffect } from 'preact/hooks'
import type { ChatClient } from '../lib/chat/chat-client.ts'
import { useStore } from '../lib/store/use-store.ts'
import { findChartCard } from './chart-card.ts'
import type { LinkOpening } from './open-link.ts'

/** Closes the chart that is open once its card is gone. */
export function useChartWatch(
	client: Pick<ChatClient, 'state'>,
	links: Pick<LinkOpening, 'quote' | 'closeChart'>,
): void {
	const conversations = useStore(client.state, (state) => state.conversations)
	const chart = useStore(links.quote, (opened) => opened)
	useEffect(() => {
		const card = chart === null ? 'there' : findChartCard({ conversations }, chart.tap)
		if (card !== 'there') void links.closeChart(card.gone)
	}, [conversations, chart])
}
