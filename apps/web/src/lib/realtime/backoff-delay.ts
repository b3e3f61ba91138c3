const first = 500
const most = 30_000

/**
 * How long to wait before another try: doubling from half a second to 30 s, of which a random half is taken off so that
 * clients do not all come back at once.
 * @param failures tries that failed in a row, 1 or more
 * @param chance from 0 up to 1
 * @returns milliseconds
 */
export function backoffDelay(failures: number, chance: number): number {
	const full = Math.min(most, first * 2 ** (failures - 1))
	return Math.round(full * (1 - chance / 2))
}
