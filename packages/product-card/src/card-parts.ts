import type { PageInput } from './card-reading.ts'
import type { MainThing } from './kind/find-main.ts'
import type { PageFacts } from './page-facts.ts'
import type { PlatformReading } from './platforms/read-platform.ts'
import type { ReadProduct } from './read-products.ts'
import type { VisibleReading } from './visible/read-visible.ts'

/** What a card is built from. */
export type CardParts = {
	readonly input: PageInput
	readonly facts: PageFacts
	/** What relative URLs count from. */
	readonly base: string
	readonly products: readonly ReadProduct[]
	/** What the page is about where it says so and that is no product. */
	readonly main: MainThing | null
	/** What a reader for the page's platform found. */
	readonly platform: PlatformReading | null
	/** What people see; null where the page was not read to its end, or has no heading. */
	readonly visible: VisibleReading | null
}
