import type { MessageKey } from '../../messages/message-key.ts'

/** What the market of a secid is called; null where there is no one word for it. */
export function findMarketKey(secid: string): MessageKey | null {
	return names.get(secid.slice(0, secid.indexOf('.'))) ?? null
}

const names: ReadonlyMap<string, MessageKey> = new Map([
	['1', 'quote.market.shanghai'],
	['0', 'quote.market.shenzhen'],
	['116', 'quote.market.hongKong'],
	['105', 'quote.market.america'],
	['106', 'quote.market.america'],
	['107', 'quote.market.america'],
	['90', 'quote.market.sector'],
	['100', 'quote.market.index'],
])
