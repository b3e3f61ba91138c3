const gap = 4
const margin = 8

/** Puts an open popover beside its button, inside the window: below where there is room, else above. */
export function placePopover(popover: HTMLElement, anchor: HTMLElement): void {
	const at = anchor.getBoundingClientRect()
	const { offsetWidth: width, offsetHeight: height } = popover
	const below = at.bottom + gap + height <= innerHeight - margin
	const top = below ? at.bottom + gap : Math.max(margin, at.top - gap - height)
	// Its right edge lies under the button's where that fits: menus sit at the right end of a bar more often.
	const left = at.left + width <= innerWidth - margin ? at.left : at.right - width
	popover.style.top = `${Math.round(top)}px`
	popover.style.left = `${Math.round(Math.min(Math.max(margin, left), innerWidth - margin - width))}px`
}
