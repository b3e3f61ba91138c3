import type { Allowance } from '../allowance.ts'
import type { FetchPurpose } from '../fetch-request.ts'
import type { Refusal } from '../fetch-result.ts'
import type { Limits } from '../limits.ts'
import type { AcceptedTypes } from '../media-types.ts'

/** One rule of the door: looks at its subject and names what is wrong, or null. */
export type Guard<Subject> = {
	readonly name: string
	readonly check: (subject: Subject) => Refusal | null
}

/** Says whether an address belongs to the public internet and to none of the operator's own blocks. */
export type IsReachable = (address: string) => boolean

/** What is known of a hop before anything is sent. `robots` is a request for robots.txt itself. */
export type UrlSubject = {
	readonly url: URL
	readonly allowance: Allowance | null
	readonly purpose: FetchPurpose | 'robots'
	readonly ports: readonly number[]
	readonly isReachable: IsReachable
}

/** The addresses a host was resolved to. */
export type AddressesSubject = {
	readonly addresses: readonly string[]
	readonly allowance: Allowance | null
	readonly isReachable: IsReachable
}

/** An open socket: the address it was opened to and the address it is connected to. */
export type SocketSubject = {
	readonly pinned: string
	readonly remote: string | null
	readonly allowance: Allowance | null
	readonly isReachable: IsReachable
}

/** A redirect: where it stands, where it leads and what was visited before. */
export type RedirectSubject = {
	readonly from: URL
	readonly to: URL
	readonly fromAllowance: Allowance | null
	readonly toAllowance: Allowance | null
	readonly visited: readonly string[]
	readonly limits: Limits
}

/** The head of an answer. */
export type ResponseSubject = {
	readonly status: number
	readonly headers: Readonly<Record<string, string>>
	readonly accept: AcceptedTypes
	readonly conditional: boolean
	readonly limits: Limits
}

/** The guards of every stage, in the order they are asked. */
export type Guards = {
	readonly url: readonly Guard<UrlSubject>[]
	readonly addresses: readonly Guard<AddressesSubject>[]
	readonly socket: readonly Guard<SocketSubject>[]
	readonly redirect: readonly Guard<RedirectSubject>[]
	readonly response: readonly Guard<ResponseSubject>[]
	/** Asked only of an answer whose body is taken whole: a reader may have enough long before its end. */
	readonly whole: readonly Guard<ResponseSubject>[]
}

/** Asks guards in order and gives the first refusal. */
export function findRefusal<Subject>(guards: readonly Guard<Subject>[], subject: Subject): Refusal | null {
	for (const guard of guards) {
		const refusal = guard.check(subject)
		if (refusal !== null) return refusal
	}
	return null
}
