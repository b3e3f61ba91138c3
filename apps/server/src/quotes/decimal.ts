/** A decimal number held exactly: `units / 10 ** scale`. */
export type Decimal = { readonly units: bigint; readonly scale: number }

const form = /^-?(?:0|[1-9]\d{0,11})(?:\.(\d{1,8}))?$/

/** Reads a number as sources write it, `470.200` or `-1.35`; null for anything else, such as `NaN`, `-` or `1e9`. */
export function parseDecimal(text: string): Decimal | null {
	const match = form.exec(text)
	if (!match) return null
	return { units: BigInt(text.replace('.', '')), scale: match[1]?.length ?? 0 }
}

/** Negative, zero or positive, as the first is less than, equal to or more than the second. */
export function compareDecimals(one: Decimal, other: Decimal): number {
	const { units } = subtractDecimals(one, other)
	return units < 0n ? -1 : units > 0n ? 1 : 0
}

export function subtractDecimals(one: Decimal, other: Decimal): Decimal {
	const scale = Math.max(one.scale, other.scale)
	return { units: unitsAt(one, scale) - unitsAt(other, scale), scale }
}

/** How many hundredths `part` is of `whole`, to two decimal places, half away from zero; null of nothing. */
export function toPercent(part: Decimal, whole: Decimal): Decimal | null {
	if (whole.units === 0n) return null
	const scale = Math.max(part.scale, whole.scale)
	const over = unitsAt(part, scale) * 10_000n
	const under = abs(unitsAt(whole, scale))
	const rounded = (abs(over) * 2n + under) / (under * 2n)
	return { units: over < 0n ? -rounded : rounded, scale: 2 }
}

/** Writes a number as it is to be shown, with all the places it has. */
export function writeDecimal({ units, scale }: Decimal): string {
	const digits = String(abs(units)).padStart(scale + 1, '0')
	const whole = digits.slice(0, digits.length - scale)
	return `${units < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`
}

function unitsAt({ units, scale }: Decimal, wanted: number): bigint {
	return units * 10n ** BigInt(wanted - scale)
}

function abs(units: bigint): bigint {
	return units < 0n ? -units : units
}
