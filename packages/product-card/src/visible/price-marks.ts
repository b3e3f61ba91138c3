import type { Money } from '@hutong/money'
import type { BuyBox, PriceRole, PriceRun } from './buy-box.ts'
import { readAmounts } from './read-amounts.ts'

/** One amount of an element for prices, and what is said of it. */
export type PriceMark = {
	readonly role: PriceRole
	readonly place: number
	readonly at: number
	/** Null where it could be read in two ways. */
	readonly money: Money | null
	/** A lower bound, not a price. */
	readonly isFrom: boolean
}

/** Lists the amounts beside a heading. The words around one say more than the names of the elements it stands in. */
export function listMarks(box: BuyBox, currency: string): readonly PriceMark[] {
	return box.runs.flatMap((run) =>
		readAmounts(run.text, currency, box.text).map(({ money, before, after }) => ({
			...{ money, place: run.place, at: run.at },
			role: findRole(run, before, after === '' ? run.after : after),
			isFrom: fromBefore.test(before) || fromAfter.test(after),
		})),
	)
}

function findRole({ role }: PriceRun, before: string, after: string): PriceRole {
	if (oldBefore.test(before)) return 'struck'
	if (otherBefore.test(before) || otherAfter.test(after)) return 'other'
	return role === 'plain' && nowBefore.test(before) ? 'now' : role
}

const fromBefore =
	/(?:^|\s)(?:from|starting at|starts at|ab|à partir de|dès|desde|a partir (?:de|da)|da|vanaf|od|от|från|fra|alk\.?)\s*:?\s*$/i
const fromAfter = /^\s?(?:元起|起|から|〜|～|and up|\+)/
const oldBefore =
	/(?:\b(?:was|statt|instead of|rrp|uvp|msrp|list price|regular(?:ly)?|reg\.?|list(?: price)?|typical price|before|au lieu de|avant|antes|invece di|listino|van|adviesprijs|original(?: price)?|old price|běžná cena|původně|pôvodne|redna cena)|原价|原價|市场价|市價|定价|定價|划线价|吊牌价|参考价|通常価格)\s?[:：]?\s*$/i
const nowBefore =
	/(?:\b(?:now|sale(?: price)?|current price|our price|special price|your price|jetzt|nur|ahora|maintenant|nu|teď|zdaj)|现价|現價|售价|售價|到手价|券后价|促销价|特価|販売価格)\s?[:：]?\s*$/i
const otherBefore =
	/(?:\b(?:save|saving|you save|off|shipping|delivery|postage|versand(?:kosten)?|spar(?:en|e)?|économi\w*|ahorr\w*|risparmi\w*|instal\w*|rate\w*|monat\w*|excl\.?(?: (?:vat|tax|mwst\.?|btw))?|brez ddv|bez dph|bez pdv|ohne mwst\.?|hors taxe|ex\.? (?:vat|gst|tax)|over|orders|deposit)|每月|运费|定金|订金|优惠券|立减|已省)\s?[:：]?\s*(?:of |for |je |z\.b\. )?$/i
const otherAfter =
	/^\s?(?:(?:\/|per|pro|je|x)\s?(?:\d+\s?)?(?:kg|l|ml|g|m|st|pc|month|mo|monat|mese|mois|mes|stück|unit|week|day|night|person)|monthly|mtl|p\.?\s?m\.|a month|off\b|saved?\b|(?:excl|exkl|ex)\.?\s?(?:vat|tax|mwst|btw|gst)|bez dph|brez ddv|ht\b)/i
