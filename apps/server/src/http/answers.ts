import { Problem } from '@hutong/protocol'
import { type TSchema, Type } from 'typebox'

export const problem = {
	description: 'A problem document (RFC 9457); `code` says what to do',
	content: { 'application/problem+json': { schema: Problem } },
}

/** The answers of an endpoint as its description tells them: the value, or a problem document. */
export function describeAnswers<Schema extends TSchema>(value: Schema) {
	return { 200: value, default: problem }
}

/** As `describeAnswers`, for what answers nothing: 204. */
export const describeNothing = { 204: Type.Null({ description: 'done' }), default: problem }

/** As `describeAnswers`, for what is no JSON. */
export function describeFile(mediaType: string) {
	return { 200: { description: mediaType, content: { [mediaType]: { schema: Type.Any() } } }, default: problem }
}
