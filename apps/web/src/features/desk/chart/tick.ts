/** The round number at the top of a chart: 1, 2, 4, 5 or 8 at some power of ten, not below the highest. */
export function toTop(highest: number): number {
	if (highest <= 2) return 2
	const power = 10 ** Math.floor(Math.log10(highest))
	const step = [1, 2, 4, 5, 8, 10].find((each) => each * power >= highest) ?? 10
	return step * power
}

/** Which of some steps get their time written: about `most`, evenly, the last one among them. */
export function toMarks(count: number, most: number): readonly number[] {
	const every = Math.max(1, Math.ceil(count / most))
	return Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % every === 0)
}
