import type { Answer, Quote, QuotePeriod } from '@hutong/protocol'
import { useEffect, useState } from 'preact/hooks'

export type LoadQuote = (secid: string, period: QuotePeriod) => Promise<Answer<Quote>>

/** Bars of one period: on their way, there, or not to be had. */
export type QuoteState =
	| { readonly phase: 'loading' | 'ready'; readonly quote: Quote | null; readonly retry: () => void }
	| { readonly phase: 'failed'; readonly quote: Quote | null; readonly retry: () => void }

/** The bars of a period; until they are there, of days, those of the card. What was fetched once stays while the panel is open. */
export function useQuote(card: Quote, period: QuotePeriod, load: LoadQuote): QuoteState {
	const [got, setGot] = useState<ReadonlyMap<QuotePeriod, Quote | 'failed'>>(new Map())
	const [round, setRound] = useState(0)
	const found = got.get(period)
	useEffect(() => {
		if (found !== undefined && found !== 'failed') return
		let left = false
		const keep = (value: Quote | 'failed') => left || setGot((before) => new Map(before).set(period, value))
		load(card.secid, period).then(
			(answer) => keep(answer.ok ? answer.value : 'failed'),
			() => keep('failed'),
		)
		return () => {
			left = true
		}
	}, [card.secid, period, round])
	const retry = () => {
		setGot((before) => new Map([...before].filter(([each]) => each !== period)))
		setRound((count) => count + 1)
	}
	const standIn = period === 'day' ? card : null
	if (found === undefined) return { phase: 'loading', quote: standIn, retry }
	if (found === 'failed') return { phase: 'failed', quote: standIn, retry }
	return { phase: 'ready', quote: found, retry }
}
