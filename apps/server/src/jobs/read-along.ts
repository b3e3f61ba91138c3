import type { AnswerHead, FetchFailure, FetchResult, FetchSuccess, OutboundFetch } from '@hutong/outbound-fetch'
import type { CardReading } from '@hutong/product-card'
import type { CardParser, PageParse } from './card-parser.ts'
import { fetchPage, type PageRequest } from './fetch-page.ts'

/** An answer and what was read of it: null where there is nothing to read. */
export type PageAnswer = { readonly answer: FetchResult; readonly reading: CardReading | 'timeout' | null }

type Parts = { readonly outbound: OutboundFetch; readonly parser: CardParser }

/**
 * Fetches a page and reads it while it arrives; what is not needed for its card stays where it is. A body that breaks off, or never
 * ends, after it said enough is a page like any other, however quickly it was read.
 */
export async function readAlong({ outbound, parser }: Parts, url: string, request: PageRequest): Promise<PageAnswer> {
	const pages: { readonly head: AnswerHead; readonly parse: PageParse }[] = []
	try {
		const answer = await fetchPage(outbound, url, request, (head) => {
			if (isPicture(head)) return null
			const parse = parser.open(head)
			pages.push({ head, parse })
			return parse
		})
		const page = pages.at(-1)
		if (answer.ok) return { answer, reading: answer.status === 304 ? null : await finish(parser, page?.parse, answer) }
		const reading = page && endsInBody.has(answer.reason) ? await page.parse.end('cut') : null
		if (!page || reading === null || reading === 'timeout') return { answer, reading: null }
		return { answer: toAnswer(page.head, answer), reading }
	} finally {
		for (const { parse } of pages) parse.drop()
	}
}

/** A picture is needed whole: it is its own card's. */
function isPicture({ contentType }: AnswerHead): boolean {
	return contentType?.trimStart().toLowerCase().startsWith('image/') ?? false
}

function finish(parser: CardParser, parse: PageParse | undefined, answer: FetchSuccess) {
	if (parse) return parse.end('whole')
	const { url, contentType, headers, body } = answer
	const whole = parser.open({ url, contentType, headers })
	void whole.push(body)
	return whole.end('whole')
}

/** What goes wrong when the head has passed. */
const endsInBody: ReadonlySet<FetchFailure['reason']> = new Set([
	...(['too_large', 'too_large_decoded', 'coding_refused', 'response_broken', 'timeout'] as const),
])

function toAnswer(head: AnswerHead, { hops, fetchedAt, cached }: FetchFailure): FetchSuccess {
	return { ok: true, ...head, hops, fetchedAt, cached, body: new Uint8Array(), truncated: true }
}
