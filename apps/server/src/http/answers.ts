import { Problem } from '@hutong/protocol'
import { type TSchema, Type } from 'typebox'

/** The answers of an endpoint as its description tells them: the value, or a problem document. */
export function describeAnswers<Schema extends TSchema>(value: Schema) {
	return { 200: value, default: Problem }
}

/** As `describeAnswers`, for what answers nothing: 204. */
export const describeNothing = { 204: Type.Null(), default: Problem }
