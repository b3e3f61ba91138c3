import { type InnerList, type Item, serializeInnerList, serializeItem } from 'structured-headers'
import { fieldValue, type HttpRequest } from './http-request.ts'

export type SignatureBase =
	| { readonly ok: true; readonly base: string }
	| { readonly ok: false; readonly reason: 'component_repeated' | 'component_unsupported' | 'component_missing' }

/**
 * Builds the text that is signed (RFC 9421 §2.5).
 * @param signatureParams the covered components with the signature's own parameters, as in `Signature-Input`
 */
export function createSignatureBase(request: HttpRequest, signatureParams: InnerList): SignatureBase {
	const lines = new Map<string, string>()
	for (const component of signatureParams[0]) {
		const identifier = serializeItem(component)
		if (lines.has(identifier)) return { ok: false, reason: 'component_repeated' }
		const value = componentValue(request, component)
		if (!value.ok) return value
		lines.set(identifier, value.base)
	}
	lines.set('"@signature-params"', serializeInnerList(signatureParams))
	return { ok: true, base: [...lines].map(([identifier, value]) => `${identifier}: ${value}`).join('\n') }
}

/** Components with parameters (`;sf`, `;key`, `;req`, …) and derived ones that are not here are refused, never guessed. */
const derived: ReadonlyMap<string, (url: URL, request: HttpRequest) => string> = new Map([
	['@method', (_url, request) => request.method],
	['@authority', (url) => url.host],
	['@path', (url) => url.pathname],
	['@query', (url) => url.search || '?'],
	['@scheme', (url) => url.protocol.slice(0, -1)],
	['@target-uri', (url) => url.href],
])

function componentValue(request: HttpRequest, [name, params]: Item): SignatureBase {
	if (typeof name !== 'string' || params.size > 0) return { ok: false, reason: 'component_unsupported' }
	if (!name.startsWith('@')) {
		const value = fieldValue(request, name)
		return value === null ? { ok: false, reason: 'component_missing' } : { ok: true, base: value }
	}
	const read = derived.get(name)
	return read ? { ok: true, base: read(new URL(request.url), request) } : { ok: false, reason: 'component_unsupported' }
}
