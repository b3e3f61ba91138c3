/**
 * How the page in the frame is doing, as far as a chat that may read nothing inside can know. `slow`: nothing came for
 * a while. `moved`: the page has led somewhere else since, where the bar's host may no longer hold.
 */
export type FrameState = 'loading' | 'slow' | 'shown' | 'moved'
export type FrameEvent = 'load' | 'timeout' | 'reload'

const arrows: Readonly<Record<FrameState, Readonly<Record<FrameEvent, FrameState>>>> = {
	loading: { load: 'shown', timeout: 'slow', reload: 'loading' },
	slow: { load: 'shown', timeout: 'slow', reload: 'loading' },
	shown: { load: 'moved', timeout: 'shown', reload: 'loading' },
	moved: { load: 'moved', timeout: 'moved', reload: 'loading' },
}

/** Milliseconds without a page after which the person is told and offered what else can be done. */
export const patience = 10_000

export function nextFrameState(state: FrameState, event: FrameEvent): FrameState {
	return arrows[state][event]
}
