import type { Quote } from '@hutong/protocol'
import { Suspense } from 'preact/compat'
import { Skeleton } from '../components/skeleton/skeleton.tsx'
import { lazyNamed } from './lazy-named.ts'

const QuoteFace = lazyNamed(() => import('../features/quote/quote-face.tsx'), 'QuoteFace')

/** A quote on its card: what draws it is fetched with the first one, and its room is there meanwhile. */
export function QuoteSlot({ quote, onOpen }: { readonly quote: Quote; readonly onOpen: () => void }) {
	return (
		<Suspense fallback={<Skeleton height="208px" />}>
			<QuoteFace quote={quote} onOpen={onOpen} />
		</Suspense>
	)
}
