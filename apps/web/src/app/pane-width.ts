/** Narrowest the browser may become; a phone's page still fits. */
export const leastPaneWidth = 360
// What stays for the conversation and, on a desk, the list.
const conversationWidth = 340
const listWidth = 300
const deskFrom = 1120

/** The widest the browser may become in a window, both in CSS pixels. */
export function mostPaneWidth(windowWidth: number): number {
	const rest = windowWidth - conversationWidth - (windowWidth >= deskFrom ? listWidth : 0)
	return Math.max(leastPaneWidth, rest)
}

/** A wanted width brought into what the window allows. */
export function fitPaneWidth(wanted: number, windowWidth: number): number {
	return Math.round(Math.min(mostPaneWidth(windowWidth), Math.max(leastPaneWidth, wanted)))
}
