export type {
	CardField,
	CardInput,
	CardReading,
	CardRefusal,
	CardSource,
	PageCard,
} from './card-reading.ts'
export { readCard } from './read-card.ts'
export { type Framing, readFraming } from './read-framing.ts'
