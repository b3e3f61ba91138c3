export type {
	CardField,
	CardInput,
	CardReading,
	CardRefusal,
	CardSource,
	PageCard,
	PageInput,
} from './card-reading.ts'
export { createPageReader, type PageReader } from './page-reader.ts'
export { readCard } from './read-card.ts'
export { type Framing, readFraming } from './read-framing.ts'
export { type OembedReading, readOembed } from './read-oembed.ts'
export { type AmountJson, type CardJson, toCardJson } from './to-card-json.ts'
