import { findCurrency, isCurrency } from '../find-currency.ts'
import type { PageFacts } from '../page-facts.ts'
import type { YenMeaning } from '../read-offers.ts'

/** What tells which of several currencies a sign stands for. */
export type CurrencyHints = {
	readonly page: Pick<PageFacts, 'toText'>
	readonly url: string
	readonly language: string
	readonly yen: YenMeaning
	/** A currency the page's markup for machines names, beside no price. */
	readonly named: string | null
}

/**
 * Finds the currency of prices written for people. A sign that several currencies share is told apart by what the page's markup
 * and scripts name, else by the country of its host or language. Null where that stays open.
 */
export function findShownCurrency(texts: readonly string[], hints: CurrencyHints): string | null {
	const text = texts
		.join(' ')
		.slice(0, 4_000)
		.replace(/\b(US|CA|C|AU|A|NZ|HK|NT|R|S)\s\$/g, '$1$$')
	const own = new Set(
		text
			.match(sign)
			?.map((one) => findCurrency(one, hints.yen))
			.filter((one) => one !== null),
	)
	const shared = sharedSigns.find(([pattern]) => pattern.test(text))?.[1] ?? null
	const [only] = own
	if (own.size > 1 || (own.size === 1 && shared !== null && !shared.includes(only ?? ''))) return null
	if (only !== undefined) return hints.named === null || hints.named === only ? only : null
	const embedded = listEmbedded(hints)
	if (shared === null) return embedded.length === 1 ? (embedded[0] ?? null) : null
	if (hints.named !== null && !shared.includes(hints.named)) return null
	const fitting = embedded.filter((code) => shared.includes(code))
	if (fitting.length === 1) return fitting[0] ?? null
	if (shared.length === 1) return shared[0] ?? null
	const local = findLocal(hints)
	return local !== null && shared.includes(local) && (fitting.length === 0 || fitting.includes(local)) ? local : null
}

const sign = /(?:[A-Z]{1,3})?\$|\p{Sc}|\b[A-Z]{3}\b|zł|円|元|人民币|元/gu

/** Signs of several currencies, the more exact first. */
const sharedSigns: readonly (readonly [RegExp, readonly string[]])[] = [
	[/(?<![A-Z])CA?\$/, ['CAD']],
	[/(?<![A-Z])AU?\$/, ['AUD']],
	[/NZ\$/, ['NZD']],
	[/(?<![A-Z])S\$/, ['SGD']],
	[/(?<![A-Z])\$/, ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP']],
	[/\bkr\b/i, ['SEK', 'NOK', 'DKK', 'ISK']],
	[/\bRs\b/i, ['INR', 'PKR', 'LKR', 'NPR', 'MUR']],
	[/Kč/, ['CZK']],
	[/\bkn\b/i, ['HRK']],
	[/\bFt\b/, ['HUF']],
	[/\blei\b/i, ['RON', 'MDL']],
	[/руб|\dр\./, ['RUB', 'BYN']],
	[/лв/, ['BGN']],
	[/\bFr\b/, ['CHF']],
]

function listEmbedded({ page, named }: CurrencyHints): readonly string[] {
	if (named !== null) return [named]
	const found = new Set<string>()
	for (const [, code = '', other = ''] of page.toText().matchAll(embeddedCode))
		if (isCurrency(code || other)) found.add(code || other)
	return [...found]
}

const embeddedCode =
	/[cC]urrency(?:_?[cC]ode|_?[iI]so)?(?:\\?["'])?\s?[:=,]\s?(?:content=)?(?:\\?["'])?([A-Z]{3})(?![A-Za-z])|priceCurrency["']?\s{1,4}content=["']([A-Z]{3})["']/g

/** The money of the country a page's host or language names. */
function findLocal({ url, language }: CurrencyHints): string | null {
	const country = new URL(url).hostname.split('.').at(-1) ?? ''
	const region = /^[a-z]{2}[-_]([a-z]{2})$/.exec(language)?.[1] ?? ''
	return localMoney.get(country) ?? localMoney.get(region) ?? null
}

const localMoney: ReadonlyMap<string, string> = new Map(
	Object.entries({
		...{ us: 'USD', ca: 'CAD', au: 'AUD', nz: 'NZD', sg: 'SGD', hk: 'HKD', tw: 'TWD', mx: 'MXN', ar: 'ARS', cl: 'CLP' },
		...{ co: 'COP', se: 'SEK', no: 'NOK', dk: 'DKK', is: 'ISK', in: 'INR', pk: 'PKR', lk: 'LKR', ro: 'RON', md: 'MDL' },
		...{ ru: 'RUB', by: 'BYN' },
	}),
)
