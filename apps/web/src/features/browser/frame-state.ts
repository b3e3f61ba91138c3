/**
 * How the page in the frame is doing, as far as a chat that may read nothing inside can tell from its loads and from
 * the shop's greetings, which carry the page's true origin. A shop greets before a page has loaded (`begun`, then
 * `here`) or after it (`shown`, then `late`); a load without a greeting from such a shop means the page is elsewhere.
 *
 * - `loading`: nothing came yet; `slow`: nothing came for a while
 * - `begun`, `here`, `late`: at the shop, by its own word
 * - `shown`: the first page of a site that has not greeted; `silent`: it should have
 * - `away`, `moved`: it led elsewhere, where the bar's host may no longer hold
 */
export type FrameState = 'loading' | 'slow' | 'begun' | 'here' | 'away' | 'shown' | 'silent' | 'late' | 'moved'
export type FrameEvent = 'load' | 'greeting' | 'timeout' | 'reload'

const arrows: Readonly<Record<FrameState, Readonly<Record<FrameEvent, FrameState>>>> = {
	loading: { load: 'shown', greeting: 'begun', timeout: 'slow', reload: 'loading' },
	slow: { load: 'shown', greeting: 'begun', timeout: 'slow', reload: 'loading' },
	begun: { load: 'here', greeting: 'begun', timeout: 'begun', reload: 'loading' },
	here: { load: 'away', greeting: 'begun', timeout: 'here', reload: 'loading' },
	away: { load: 'away', greeting: 'begun', timeout: 'away', reload: 'loading' },
	shown: { load: 'moved', greeting: 'late', timeout: 'silent', reload: 'loading' },
	silent: { load: 'moved', greeting: 'late', timeout: 'silent', reload: 'loading' },
	late: { load: 'moved', greeting: 'late', timeout: 'late', reload: 'loading' },
	moved: { load: 'moved', greeting: 'late', timeout: 'moved', reload: 'loading' },
}

export function nextFrameState(state: FrameState, event: FrameEvent): FrameState {
	return arrows[state][event]
}

const longestLoad = 10_000
const longestSilence = 3500

/**
 * Milliseconds after which a `timeout` is due; null for never.
 * @param greets whether the shop is one that greets
 */
export function patienceOf(state: FrameState, greets: boolean): number | null {
	if (state === 'loading') return longestLoad
	return state === 'shown' && greets ? longestSilence : null
}

export function isLoading(state: FrameState): boolean {
	return state === 'loading' || state === 'slow' || state === 'begun'
}

/** Whether the page may be on another host than the one that was opened. */
export function isElsewhere(state: FrameState): boolean {
	return state === 'away' || state === 'moved'
}
