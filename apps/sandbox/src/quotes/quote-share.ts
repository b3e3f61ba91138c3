import type { Words } from '../catalogue/index.ts'
import { codeOf, type Quoted, wellKnown } from './quoted.ts'

/** A share text of a quote, as a demo chat may begin with. */
export type QuoteShare = {
	readonly shop: 'eastmoney'
	readonly itemId: string
	readonly title: Words
	readonly kind: 'item'
	readonly text: string
}

/** Share texts of the well-known quotes. @param url `http://quote.localhost:7710` */
export function quoteShares(url: string): readonly QuoteShare[] {
	return wellKnown.map((quoted) => ({
		...{ shop: 'eastmoney', kind: 'item', itemId: quoted.secid, title: quoted.name },
		text: shareQuote(url, quoted),
	}))
}

export function shareQuote(url: string, quoted: Quoted): string {
	return `【东方财富】${url}/unify/r/${quoted.secid}「${quoted.name.zh} ${codeOf(quoted)}」`
}
