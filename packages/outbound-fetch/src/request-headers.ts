import { acceptedCodings } from './decode-body.ts'
import type { FetchRequest } from './fetch-request.ts'
import { type AcceptedTypes, listMediaTypes } from './media-types.ts'

/** Writes the headers of a request: who asks, for what, and nothing about any person. */
export function createRequestHeaders(
	url: URL,
	userAgent: string,
	request: {
		readonly accept: AcceptedTypes
		readonly conditional?: FetchRequest['conditional']
		readonly question?: FetchRequest['question']
	},
): Record<string, string> {
	const etag = toHeaderValue(request.conditional?.etag)
	const lastModified = toHeaderValue(request.conditional?.lastModified)
	const agent = toHeaderValue(request.question?.agent)
	return {
		host: url.host,
		'user-agent': userAgent,
		accept: listMediaTypes(request.accept).join(', '),
		'accept-encoding': acceptedCodings,
		...(etag === null ? {} : { 'if-none-match': etag }),
		...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
		...(request.question ? toQuestionHeaders(request.question.json) : {}),
		...(agent === null ? {} : { 'ucp-agent': agent }),
		connection: 'close',
	}
}

function toQuestionHeaders(json: string): Record<string, string> {
	return { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(json)) }
}

/** A stored validator came from a stranger: one that is not plain printable text is left out. */
function toHeaderValue(text: string | undefined): string | null {
	return text !== undefined && /^[\x20-\x7e]{1,1024}$/.test(text) ? text : null
}
