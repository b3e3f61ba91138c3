import type { Decision } from '@hutong/protocol'

type Bound = Pick<Decision, 'obligations'>

/** Whether a page is shown in the frame; else it opens in a window, because it wants to or because a rule does. */
export function isFramed(decision: Bound & Pick<Decision, 'frame'>): boolean {
	return decision.frame !== 'window' && !isWindowOnly(decision)
}

/** Whether a rule has the page open in a window of its own. */
export function isWindowOnly({ obligations }: Bound): boolean {
	return obligations.includes('window-only')
}

/** Whether the platform's app may be offered. */
export function mayNameApp({ obligations }: Bound): boolean {
	return !obligations.includes('no-app')
}
