/** What is looked at: a window of bars, and one bar in it or none. */
export type View = {
	/** How many bars there are, and how many fit. */
	readonly count: number
	readonly fits: number
	/** The bar behind the last one shown. */
	readonly end: number
	/** The bar the crosshair is on, counted from the first of all; null for none. */
	readonly at: number | null
}

/** A window on the newest bars. */
export function createView(count: number, fits: number): View {
	return { count, fits: Math.max(1, fits), end: count, at: null }
}

/** The first bar that is shown. */
export function startOf({ end, fits }: View): number {
	return Math.max(0, end - fits)
}

/** Another width: the newest bar shown stays. */
export function resizeView(view: View, fits: number): View {
	return moveWindow({ ...view, fits: Math.max(1, fits) }, 0)
}

/** Shows earlier (negative) or later bars, as far as there are. */
export function moveWindow(view: View, by: number): View {
	const least = Math.min(view.fits, view.count)
	return { ...view, end: Math.min(view.count, Math.max(least, view.end + by)) }
}

/** Where a key leads: the crosshair goes from bar to bar, and the window goes along. Null for keys that mean nothing here. */
export function pressKey(view: View, key: string): View | null {
	const at = view.at ?? view.end
	const page = Math.max(1, Math.floor(view.fits / 2))
	const targets: Readonly<Record<string, number>> = {
		ArrowLeft: at - 1,
		ArrowRight: view.at === null ? view.end - 1 : at + 1,
		ArrowDown: at - 1,
		ArrowUp: view.at === null ? view.end - 1 : at + 1,
		PageDown: at - page,
		PageUp: at + page,
		Home: 0,
		End: view.count - 1,
	}
	const target = Object.hasOwn(targets, key) ? targets[key] : undefined
	return target === undefined || view.count === 0 ? null : lookAt(view, target)
}

/** Puts the crosshair on a bar, and brings it into the window. */
export function lookAt(view: View, index: number): View {
	const at = Math.min(view.count - 1, Math.max(0, index))
	const start = startOf(view)
	const by = at < start ? at - start : Math.max(0, at - view.end + 1)
	return { ...moveWindow(view, by), at }
}
