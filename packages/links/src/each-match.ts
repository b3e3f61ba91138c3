/** Every match of a global pattern. Quicker than `matchAll`, which copies the pattern each time. */
export function eachMatch(pattern: RegExp, text: string): readonly RegExpExecArray[] {
	pattern.lastIndex = 0
	let match = pattern.exec(text)
	if (match === null) return nothing
	const found: RegExpExecArray[] = []
	for (; match !== null; match = pattern.exec(text)) {
		found.push(match)
		if (match[0] === '') pattern.lastIndex += 1
	}
	return found
}

const nothing: readonly RegExpExecArray[] = []
