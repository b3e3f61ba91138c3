import { useEffect, useReducer } from 'preact/hooks'
import { type FrameEvent, type FrameState, nextFrameState, patience } from './frame-state.ts'

export type Frame = {
	readonly state: FrameState
	/** How often the page was begun anew: another number is another frame. */
	readonly round: number
	readonly reload: () => void
	readonly onLoad: () => void
}

type Kept = { readonly state: FrameState; readonly round: number }

/** Follows how the page in the frame is doing. */
export function useFrameState(): Frame {
	const [{ state, round }, tell] = useReducer<Kept, FrameEvent>(advance, { state: 'loading', round: 0 })
	useEffect(() => {
		const timer = setTimeout(() => tell('timeout'), patience)
		return () => clearTimeout(timer)
	}, [round])
	return { state, round, reload: () => tell('reload'), onLoad: () => tell('load') }
}

function advance({ state, round }: Kept, event: FrameEvent): Kept {
	return { state: nextFrameState(state, event), round: event === 'reload' ? round + 1 : round }
}
