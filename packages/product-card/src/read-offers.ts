import { type Money, sameMoney } from '@hutong/money'
import { caps } from './caps.ts'
import type { PriceReading } from './card-reading.ts'
import { findCurrency, isCurrency } from './find-currency.ts'
import { parsePrice } from './parse-price.ts'
import { findText, getThings, getValues, isOfType, type Thing } from './thing.ts'
import { joinAvailabilities, toAvailability } from './to-availability.ts'

/** What the offers of a product say. */
export type OffersReading = PriceReading & {
	readonly availability: ReturnType<typeof toAvailability>
	readonly seller: string | null
	/** The stock keeping unit, where all offers are of one. */
	readonly sku: string | null
	/** False when offers name prices that cannot be brought together, such as two currencies. */
	readonly isSure: boolean
}

/** What ¥ and 元 mean on this page, or null where it could be more than one thing. */
export type YenMeaning = 'CNY' | 'JPY' | null

/** Reads every offer of a product, of its variants too. Source: schema.org Offer, AggregateOffer, PriceSpecification. */
export function readOffers(product: Thing, yen: YenMeaning): OffersReading {
	const own = getThings(product, 'offers')
	const variants = getThings(product, 'hasVariant').flatMap((variant) => getThings(variant, 'offers'))
	const offers = (own.length > 0 ? own : variants).flatMap(unfold).slice(0, caps.offers)
	// Old pages put the price on the product itself.
	const readings = (offers.length > 0 ? offers : [product]).map((offer) => readOffer(offer, yen))
	return {
		...joinPrices(readings),
		availability: joinAvailabilities(readings.map((one) => one.availability).filter((one) => one !== null)),
		seller: findCommon(readings.map((one) => one.seller)),
		sku: findCommon(offers.map((offer) => findText(offer, 'sku'))),
	}
}

/** The one text that all who say something say. */
function findCommon(texts: readonly (string | null)[]): string | null {
	const [first = null, ...others] = new Set(texts.filter((text) => text !== null))
	return others.length === 0 ? first : null
}

type OfferReading = {
	readonly prices: readonly Money[]
	/** A lower bound without an upper one. */
	readonly from: Money | null
	readonly listPrice: Money | null
	readonly availability: ReturnType<typeof toAvailability>
	readonly seller: string | null
}

const aggregateTypes = new Set(['aggregateoffer'])

/** An aggregate without bounds of its own is the offers inside it. */
function unfold(offer: Thing): readonly Thing[] {
	const inner = getThings(offer, 'offers')
	const hasOwn = ['lowPrice', 'highPrice', 'price'].some((name) => findText(offer, name) !== null)
	return isOfType(offer, aggregateTypes) && !hasOwn && inner.length > 0 ? inner : [offer]
}

function readOffer(offer: Thing, yen: YenMeaning): OfferReading {
	const availability = findText(offer, 'availability')
	return {
		...readOfferPrices(offer, yen),
		availability: availability === null ? null : toAvailability(availability),
		seller: findText(offer, 'seller') ?? findText(offer, 'offeredBy'),
	}
}

function readOfferPrices(offer: Thing, yen: YenMeaning): Pick<OfferReading, 'prices' | 'from' | 'listPrice'> {
	const specifications = getThings(offer, 'priceSpecification')
	const isList = (one: Thing) => listTypes.test(findText(one, 'priceType') ?? '')
	const currency = findCurrencyOf(offer) ?? specifications.map(findCurrencyOf).find((one) => one !== null) ?? null
	const read = (thing: Thing, name: string) => readMoney(thing, name, currency, yen)
	const low = read(offer, 'lowPrice')
	const bounds = toBounds(low, read(offer, 'highPrice'), findText(offer, 'offerCount'))
	const direct = read(offer, 'price')
	const specified = specifications
		.filter(isForEverybody)
		.map((one) => read(one, 'price'))
		.filter((one) => one !== null)
	const prices = direct !== null ? [direct] : bounds.length > 0 ? bounds : specified
	const [listPrice = null] = specifications.filter(isList).map((one) => read(one, 'price'))
	return { prices, listPrice, from: prices.length === 0 ? low : null }
}

/** A lower bound alone is no price, unless there is one offer only. */
function toBounds(low: Money | null, high: Money | null, count: string | null): readonly Money[] {
	if (low === null) return []
	if (high !== null) return [low, high]
	return count?.trim() === '1' ? [low] : []
}

/** A price for anybody who buys one now: not a list price, a member's or a wholesale price, a fee of delivery or payment. */
function isForEverybody(specification: Thing): boolean {
	const type = findText(specification, 'priceType')
	if (type !== null && !/SalePrice$/i.test(type)) return false
	if (isOfType(specification, feeTypes)) return false
	return conditions.every((name) => getValues(specification, name).length === 0)
}

const feeTypes = new Set(['deliverychargespecification', 'paymentchargespecification'])
const conditions = ['validForMemberTier', 'eligibleQuantity', 'eligibleTransactionVolume', 'billingDuration']
const listTypes = /(?:ListPrice|StrikethroughPrice|SRP|MSRP|RegularPrice)$/i

function findCurrencyOf(thing: Thing): string | null {
	const text = findText(thing, 'priceCurrency')
	if (text === null) return null
	const code = text.trim().toUpperCase()
	return isCurrency(code) ? code : findCurrency(text, null)
}

/** A price written twice in one offer must be the same twice. */
function readMoney(thing: Thing, name: string, currency: string | null, yen: YenMeaning): Money | null {
	const texts = getValues(thing, name).filter((value) => typeof value === 'string')
	const all = texts.map((text) => parsePrice(text, currency ?? findCurrency(text, yen)))
	const [first = null, ...others] = all
	if (first === null) return null
	return others.every((one) => one !== null && sameMoney(one, first)) ? first : null
}

function joinPrices(readings: readonly OfferReading[]): PriceReading & { readonly isSure: boolean } {
	const none = { price: null, priceRange: null, listPrice: null, from: null }
	const prices = readings.flatMap((one) => one.prices)
	const [first] = prices
	if (first === undefined)
		return { ...none, from: readings.find(({ from }) => from !== null)?.from ?? null, isSure: true }
	if (prices.some((one) => one.currency !== first.currency)) return { ...none, isSure: false }
	const sorted = prices.toSorted((a, b) => a.amount - b.amount)
	const [low = first, high = first] = [sorted.at(0), sorted.at(-1)]
	if (!sameMoney(low, high)) return { ...none, priceRange: { low, high }, isSure: true }
	const listPrices = readings.map((one) => one.listPrice)
	const [listPrice = null] = listPrices
	const isCommon = listPrices.every((one) => one !== null && listPrice !== null && sameMoney(one, listPrice))
	return { ...none, price: low, listPrice: isCommon ? listPrice : null, isSure: true }
}
