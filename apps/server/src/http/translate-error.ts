import { createProblem, type ErrorCode, type Problem } from '@hutong/protocol'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { Refused } from './refused.ts'

/** Turns whatever an endpoint threw into a problem document; what is not known says nothing outside. */
export function translateError(error: FastifyError | Refused, request: FastifyRequest, reply: FastifyReply): void {
	const problem = toProblem(error)
	if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
	sendProblem(reply, problem)
}

/** Answers with a problem document (RFC 9457). */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
	if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter)
	reply.code(problem.status).type('application/problem+json').send(problem)
}

const byFastifyCode: ReadonlyMap<string, ErrorCode> = new Map([
	['FST_ERR_CTP_BODY_TOO_LARGE', 'body_too_large'],
	['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'bad_request'],
	['FST_ERR_CTP_EMPTY_JSON_BODY', 'bad_request'],
	['FST_ERR_CTP_INVALID_JSON_BODY', 'bad_request'],
	['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'bad_request'],
])

function toProblem(error: FastifyError | Refused): Problem {
	if (error instanceof Refused) return createProblem(error.code, error.extra)
	if (error.validation) return createProblem('bad_request', { detail: error.message })
	const code = byFastifyCode.get(error.code)
	if (code) return createProblem(code)
	if (error.statusCode === 404) return createProblem('not_found')
	if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
		return createProblem('bad_request')
	return createProblem('internal')
}
