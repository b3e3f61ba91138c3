import type { ErrorCode, Problem } from '@hutong/protocol'
import type { Answer } from '../answer.ts'

/** A refusal on its way to the translator: thrown by endpoints alone. */
export class Refused extends Error {
	override readonly name = 'Refused'
	readonly code: ErrorCode
	readonly extra: Pick<Problem, 'detail' | 'retryAfter'>

	constructor(code: ErrorCode, extra: Pick<Problem, 'detail' | 'retryAfter'> = {}) {
		super(code)
		this.code = code
		this.extra = extra
	}
}

/** The value of an answer; a refusal becomes the response. */
export function unwrap<Value>(answer: Answer<Value>): Value {
	if (!answer.ok) throw new Refused(answer.reason)
	return answer.value
}
