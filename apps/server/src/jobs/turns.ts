/** Lines of waiting items, one for each person; people take turns, so that nobody's many hold up another's one. */
export type Turns<Item> = {
	/** How many wait. */
	size(): number
	/** Puts an item at the end of a person's line. @returns the item that was turned away for it: the last of the longest line */
	add(person: string, item: Item): Item | null
	/** The next item; null when nobody waits who may have one more at once. */
	take(): Item | null
	/** Says that an item that was taken is done with. */
	finish(person: string): void
	clear(): void
}

export type TurnsOptions = {
	/** How many may wait in all. */
	readonly waiting: number
	/** How many of one person may be taken and not yet done with. */
	readonly atOnceEach: number
}

export function createTurns<Item>({ waiting, atOnceEach }: TurnsOptions): Turns<Item> {
	/** In the order of turns: who was served goes to the end. */
	const lines = new Map<string, Item[]>()
	const taken = new Map<string, number>()
	let size = 0

	function turnAway(): Item | null {
		let longest: [person: string, line: Item[]] = ['', []]
		for (const one of lines) if (one[1].length >= longest[1].length) longest = one
		const [person, line] = longest
		const last = line.pop() ?? null
		if (line.length === 0) lines.delete(person)
		size--
		return last
	}

	return {
		size: () => size,
		add(person, item) {
			const line = lines.get(person) ?? []
			line.push(item)
			lines.set(person, line)
			size++
			return size > waiting ? turnAway() : null
		},
		take() {
			for (const [person, line] of lines) {
				const busy = taken.get(person) ?? 0
				const item = busy < atOnceEach ? line.shift() : undefined
				if (item === undefined) continue
				lines.delete(person)
				if (line.length > 0) lines.set(person, line)
				taken.set(person, busy + 1)
				size--
				return item
			}
			return null
		},
		finish(person) {
			const left = (taken.get(person) ?? 1) - 1
			if (left > 0) taken.set(person, left)
			else taken.delete(person)
		},
		clear() {
			lines.clear()
			size = 0
		},
	}
}
