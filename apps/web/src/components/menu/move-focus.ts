const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
	ArrowDown: (index, count) => (index + 1) % count,
	ArrowUp: (index, count) => (index - 1 + count) % count,
	Home: () => 0,
	End: (_, count) => count - 1,
}

/** Moves the focus among the elements of a list by the arrow keys, Home and End. */
export function moveFocus(event: KeyboardEvent, selector: string, list = event.currentTarget): void {
	const step = steps[event.key]
	if (step === undefined || !(list instanceof HTMLElement)) return
	const items = [...list.querySelectorAll<HTMLElement>(selector)]
	if (items.length === 0) return
	event.preventDefault()
	const index = document.activeElement instanceof HTMLElement ? items.indexOf(document.activeElement) : -1
	items[step(index, items.length)]?.focus()
}
