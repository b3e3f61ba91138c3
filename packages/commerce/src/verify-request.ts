import type { HttpRequest } from './http-request.ts'
import { orderSignature } from './order-signature.ts'
import { type SignatureVerdict, type VerifyOptions, verifySignature } from './verify-signature.ts'

/** Checks the signature of an order webhook. The reason of a refusal is for the log; the sender hears `webhook_signature_invalid`. */
export function verifyRequest(request: HttpRequest, options: VerifyOptions): Promise<SignatureVerdict> {
	return verifySignature(request, orderSignature, options)
}
