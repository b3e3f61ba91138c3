import { listCodings } from '../decode-body.ts'
import { isAcceptedType } from '../media-types.ts'
import type { Guard, ResponseSubject } from './guard.ts'

/** Lets only success through. */
export const statusGuard: Guard<ResponseSubject> = {
	name: 'status',
	check({ status, conditional }) {
		if (status === 200 || status === 203 || (status === 304 && conditional)) return null
		return { reason: 'status', detail: `answered ${status}`, status }
	},
}

/** Refuses a type nobody asked for before its body is read. */
export const typeGuard: Guard<ResponseSubject> = {
	name: 'type',
	check({ status, headers, accept }) {
		const type = headers['content-type'] ?? null
		if (status === 304 || isAcceptedType(type, accept)) return null
		return { reason: 'type_refused', detail: (type ?? 'no content type').slice(0, 100), status }
	},
}

/** Refuses codings that are unknown or stacked too high. */
export const codingGuard: Guard<ResponseSubject> = {
	name: 'coding',
	check({ status, headers, limits }) {
		const codings = listCodings(headers['content-encoding'] ?? '')
		if (codings === null) return { reason: 'coding_refused', detail: 'unknown content coding', status }
		if (codings.length <= limits.codings) return null
		return { reason: 'coding_refused', detail: `${codings.length} codings`, status }
	},
}

/** Refuses a body that announces itself as too large; one that does not is measured while it arrives. */
export const announcedLengthGuard: Guard<ResponseSubject> = {
	name: 'announced-length',
	check({ status, headers, limits }) {
		const length = Number(headers['content-length'] ?? 0)
		if (status === 304 || length <= limits.wireBytes) return null
		return { reason: 'too_large', detail: `${length} bytes announced`, status }
	},
}
