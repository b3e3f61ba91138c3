import type { CreateReader, FetchResult, FetchSuccess, OutboundFetch } from '@hutong/outbound-fetch'
import type { LinkReading, Validators } from './card-store.ts'

export type PageRequest = {
	readonly refresh: boolean
	/** Of what is kept of this page; null to be given it whole. */
	readonly validators: Validators | null
}

/** Fetches what a link leads to: a page, or a file that is shown as one. An answer of 304 has no body: what is kept still holds. */
export async function fetchPage(
	outbound: OutboundFetch,
	url: string,
	request: PageRequest,
	read: CreateReader,
): Promise<FetchResult> {
	return outbound.fetch(url, {
		purpose: 'card',
		accept: 'preview',
		read,
		...(request.validators ? { conditional: toConditional(request.validators) } : {}),
		...(request.refresh ? { cache: 'refresh' as const } : {}),
	})
}

/** What the server says of this answer for the next time; null where another address answered for the one that was asked. */
export function readValidators(answer: FetchSuccess): Validators | null {
	const { etag = null, 'last-modified': lastModified = null } = answer.headers
	if (answer.hops.length > 1 || (etag === null && lastModified === null)) return null
	return { etag, lastModified }
}

/** What is kept of a page whose server may be asked whether that still holds. */
export type KeptReading = LinkReading & { readonly validators: Validators }

/** Whether what is kept is all the page's own. */
export function isRevalidatable(last: LinkReading | null, url: string): last is KeptReading {
	return last?.url === url && last.validators !== null && last.content !== null && !last.content.quote
}

function toConditional({ etag, lastModified }: Validators) {
	return { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) }
}
