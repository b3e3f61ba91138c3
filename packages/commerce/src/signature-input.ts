import { type Dictionary, type InnerList, isInnerList, parseDictionary } from 'structured-headers'
import { fieldValue, type HttpRequest } from './http-request.ts'

/** One signature of a request with what it says about itself. */
export type SignatureInput = {
	readonly covered: InnerList
	readonly signature: Uint8Array<ArrayBuffer>
}

export type FoundSignature =
	| ({ readonly ok: true } & SignatureInput)
	| { readonly ok: false; readonly reason: 'signature_missing' | 'signature_malformed' | 'tag_mismatch' }

/** Takes the signature with a tag out of a request; without a tag, the first. */
export function findSignature(request: HttpRequest, tag: string | undefined): FoundSignature {
	const inputField = fieldValue(request, 'signature-input')
	const signatureField = fieldValue(request, 'signature')
	if (!inputField || !signatureField) return { ok: false, reason: 'signature_missing' }
	const inputs = parseFields(inputField)
	const signatures = parseFields(signatureField)
	if (!inputs || !signatures) return { ok: false, reason: 'signature_malformed' }
	for (const [label, covered] of inputs) {
		if (!isInnerList(covered)) return { ok: false, reason: 'signature_malformed' }
		if (tag === undefined || covered[1].get('tag') === tag) return withValue(covered, signatures, label)
	}
	return { ok: false, reason: 'tag_mismatch' }
}

function withValue(covered: InnerList, signatures: Dictionary, label: string): FoundSignature {
	const value = signatures.get(label)?.[0]
	if (!(value instanceof ArrayBuffer)) return { ok: false, reason: 'signature_malformed' }
	return { ok: true, covered, signature: new Uint8Array(value) }
}

function parseFields(field: string): Dictionary | null {
	try {
		return parseDictionary(field)
	} catch {
		return null
	}
}
