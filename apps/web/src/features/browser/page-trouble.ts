import type { Decision } from '@hutong/protocol'
import type { FrameState } from './frame-state.ts'

/** What may be wrong with the page in the frame, in one word that the messages have a sentence for. */
export type PageTrouble = 'unreachable' | 'timeout' | 'loop' | 'expired' | 'gone' | 'slow' | 'silent'

/**
 * What there is to say above the frame: what the server met when it last read the page, or that the page stays away now.
 * A browser's own error page counts as loaded, so only a shop's greeting, or a further step, takes back what the server met.
 */
export function findTrouble(state: FrameState, problem: Decision['problem']): PageTrouble | null {
	if (!isFirstPage(state)) return null
	const known = problem === null ? null : (troubles[problem] ?? null)
	if (known !== null) return known
	return state === 'slow' || state === 'silent' ? state : null
}

/** Whether nothing says that a connection was made: then the bar does not call it encrypted. */
export function isUnconfirmed(state: FrameState, problem: Decision['problem']): boolean {
	const trouble = findTrouble(state, problem)
	return trouble !== null && trouble !== 'expired' && trouble !== 'gone'
}

const troubles: Readonly<Partial<Record<NonNullable<Decision['problem']>, PageTrouble>>> = {
	card_unreachable: 'unreachable',
	card_timeout: 'timeout',
	card_redirect_loop: 'loop',
	card_link_expired: 'expired',
	card_gone: 'gone',
}

function isFirstPage(state: FrameState): boolean {
	return state === 'loading' || state === 'slow' || state === 'shown' || state === 'silent'
}
