export { createQuotes, type Quotes, type QuotesConfig } from './create-quotes.ts'
export type { QuoteDesk } from './quote-desk.ts'
