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
export { addCatalogItem } from './ucp/add-catalog-item.ts'
export type { CatalogItem } from './ucp/catalog-item.ts'
export { type CatalogQuestion, createCatalogQuestion, toLookupRequest } from './ucp/catalog-question.ts'
export { readCatalog } from './ucp/read-catalog.ts'
