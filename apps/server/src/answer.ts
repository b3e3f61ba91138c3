import type { ErrorCode } from '@hutong/protocol'

/** What an action gives: its value, or the code of why not. */
export type Answer<Value, Reason extends ErrorCode = ErrorCode> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly reason: Reason }

export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
	return { ok: true, value }
}

export function refuse<Reason extends ErrorCode>(reason: Reason): { readonly ok: false; readonly reason: Reason } {
	return { ok: false, reason }
}
