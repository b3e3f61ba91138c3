/** How many decimal digits a currency has (ISO 4217, as the platform's Intl knows it); 2 for an unknown code. */
export function fractionDigits(currency: string): number {
	const known = digits.get(currency)
	if (known !== undefined) return known
	const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
	const found = options.maximumFractionDigits ?? 2
	digits.set(currency, found)
	return found
}

const digits = new Map<string, number>()
