import { type Static, Type } from 'typebox'
import { errorCodes } from './error-code.ts'

/** An error as the wire carries it: a problem document (RFC 9457) with a stable `code`. */
export const Problem = Type.Object({
	type: Type.String({ description: 'urn:hutong:error:<code>' }),
	title: Type.String({ description: 'in English; clients word it by `code`' }),
	status: Type.Integer({ minimum: 400, maximum: 599 }),
	code: Type.Unsafe<keyof typeof errorCodes>(Type.String({ enum: Object.keys(errorCodes) })),
	detail: Type.Optional(Type.String()),
	retryAfter: Type.Optional(Type.Integer({ minimum: 0, description: 'seconds' })),
})

export type Problem = Static<typeof Problem>

/** Builds the problem document of a code. */
export function createProblem(
	code: keyof typeof errorCodes,
	extra: Pick<Problem, 'detail' | 'retryAfter'> = {},
): Problem {
	const { status, title } = errorCodes[code]
	return { type: `urn:hutong:error:${code}`, title, status, code, ...extra }
}
