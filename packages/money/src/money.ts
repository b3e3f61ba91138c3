/** An amount in integer minor units (fen, cents) of an ISO 4217 currency. */
export type Money = { readonly amount: number; readonly currency: string }

/**
 * Makes an amount.
 * @param amount integer minor units: 12900 is ¥129.00
 * @param currency ISO 4217 code in capitals
 * @throws RangeError when the amount is no safe integer or the code has not the shape of a currency
 */
export function createMoney(amount: number, currency: string): Money {
	if (!Number.isSafeInteger(amount)) throw new RangeError(`money: ${amount} is not an integer of minor units`)
	if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`money: ${JSON.stringify(currency)} is not a currency code`)
	return { amount, currency }
}

/** Adds two amounts of one currency. Throws RangeError when the currencies differ. */
export function addMoney(a: Money, b: Money): Money {
	if (a.currency !== b.currency) throw new RangeError(`money: ${a.currency} and ${b.currency} do not add`)
	return createMoney(a.amount + b.amount, a.currency)
}

/** Multiplies by a whole count. Throws RangeError when the count is no integer. */
export function multiplyMoney(money: Money, count: number): Money {
	if (!Number.isSafeInteger(count)) throw new RangeError(`money: ${count} is not a whole count`)
	return createMoney(money.amount * count, money.currency)
}

export function sameMoney(a: Money, b: Money): boolean {
	return a.amount === b.amount && a.currency === b.currency
}
