import { useEffect, useReducer } from 'preact/hooks'
import { type FrameEvent, type FrameState, nextFrameState, patienceOf } from './frame-state.ts'

export type Frame = {
	readonly state: FrameState
	/** How often the page was begun anew: another number is another frame. */
	readonly round: number
	readonly tell: (event: FrameEvent) => void
}

type Kept = Pick<Frame, 'state' | 'round'>

/**
 * Follows how the page in the frame is doing.
 * @param greets whether the shop is one that greets
 */
export function useFrameState(greets: boolean): Frame {
	const [{ state, round }, tell] = useReducer<Kept, FrameEvent>(advance, { state: 'loading', round: 0 })
	useEffect(() => {
		const patience = patienceOf(state, greets)
		if (patience === null) return
		const timer = setTimeout(() => tell('timeout'), patience)
		return () => clearTimeout(timer)
	}, [state, round, greets])
	return { state, round, tell }
}

function advance({ state, round }: Kept, event: FrameEvent): Kept {
	return { state: nextFrameState(state, event), round: event === 'reload' ? round + 1 : round }
}
