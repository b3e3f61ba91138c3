/** The place on the ladder as its words have it: the schema says 1 to 4, and a number has no such type. */
export function toStep(step: number): 1 | 2 | 3 | 4 {
	if (step === 2 || step === 3) return step
	return step <= 1 ? 1 : 4
}
