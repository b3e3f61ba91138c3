const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/**
 * Whether one name is another with one slip of the fingers: two letters swapped, a letter doubled or a double one halved; in a name of eight
 * or more also a letter left out, put in, or its neighbour on the keyboard. Short names have real neighbours (`paypay`, `small`): not judged.
 */
export function isTypingSlip(name: string, meant: string): boolean {
	if (meant.length < 6 || Math.abs(name.length - meant.length) > 1 || name === meant) return false
	const at = firstDifference(name, meant)
	if (name.length === meant.length)
		return isSwap(name, meant, at) || (meant.length >= 8 && isNeighbour(name, meant, at))
	const [longer, shorter] = name.length > meant.length ? [name, meant] : [meant, name]
	if (longer.slice(at + 1) !== shorter.slice(at)) return false
	return longer[at] === longer[at - 1] || (meant.length >= 8 && isInside(at, longer))
}

function firstDifference(one: string, other: string): number {
	let at = 0
	while (at < one.length && one[at] === other[at]) at++
	return at
}

function isSwap(name: string, meant: string, at: number): boolean {
	return name[at] === meant[at + 1] && name[at + 1] === meant[at] && name.slice(at + 2) === meant.slice(at + 2)
}

function isNeighbour(name: string, meant: string, at: number): boolean {
	return name.slice(at + 1) === meant.slice(at + 1) && isBeside(name[at] ?? '', meant[at] ?? '')
}

/** Next to each other in a row of the keyboard, or one above the other. */
function isBeside(one: string, other: string): boolean {
	const [first, second] = [placeOf(one), placeOf(other)]
	if (first === null || second === null) return false
	return Math.abs(first.row - second.row) <= 1 && Math.abs(first.column - second.column) <= 1
}

function placeOf(char: string): { readonly row: number; readonly column: number } | null {
	const row = rows.findIndex((keys) => keys.includes(char))
	return row === -1 ? null : { row, column: rows[row]?.indexOf(char) ?? 0 }
}

/** Neither the first letter nor the last: those make another word (`facebooks`). */
function isInside(at: number, longer: string): boolean {
	return at > 0 && at < longer.length - 1
}
