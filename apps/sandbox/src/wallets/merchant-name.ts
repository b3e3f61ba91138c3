import type { Locale } from './page/locale.ts'

/** What buyers call a merchant, in each language of the cashier. */
export type MerchantName = Readonly<Record<Locale, string>>

/** A name as the wallets' tables keep it. */
export function toNameColumn(name: MerchantName): string {
	return JSON.stringify({ 'zh-CN': name['zh-CN'], en: name.en })
}

/** Reads what `toNameColumn` wrote. */
export function fromNameColumn(column: string): MerchantName {
	// Written by the function above at every start, for every shop.
	return JSON.parse(column) as MerchantName
}
