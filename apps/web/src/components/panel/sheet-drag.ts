/** A drag of the sheet as it ended. Pixels and pixels a millisecond, downwards. */
export type SheetDrag = { readonly offset: number; readonly speed: number; readonly height: number }

const flick = 0.5
const least = 32

/** How far the sheet follows the finger: down one to one, up not at all. */
export function toSheetOffset(pulled: number): number {
	return Math.max(0, Math.round(pulled))
}

/** Whether letting go closes the sheet: pulled down by a third, or flicked down. */
export function closesSheet({ offset, speed, height }: SheetDrag): boolean {
	if (offset > height / 3) return speed > -flick
	return offset > least && speed > flick
}
