import { createDecipheriv, createVerify } from 'node:crypto'
import { Type } from 'typebox'
import { Check } from 'typebox/value'

/** Header values by lower-case name, as Node hands them over. */
export type NoticeHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

/** Whose signatures the shop believes. */
export type WechatPlatform = { readonly platformSerial: string; readonly platformPublicKey: string }

export type WechatSignatureRefusal =
	| 'header_missing'
	| 'timestamp_invalid'
	| 'too_old'
	| 'sign_test'
	| 'serial_unknown'
	| 'signature_invalid'

const maxAgeSeconds = 300

/**
 * Checks that a body is WeChat Pay's: time, nonce and raw body under its own key.
 * @param now milliseconds since the epoch
 * @returns null when it is; `sign_test` for the forgeries WeChat Pay sends to see whether a merchant checks
 */
export function refusedWechatSignature(
	{ headers, body }: { readonly headers: NoticeHeaders; readonly body: string },
	platform: WechatPlatform,
	now: number,
): WechatSignatureRefusal | null {
	const [timestamp, nonce, serial, signature] = ['timestamp', 'nonce', 'serial', 'signature'].map((name) => {
		const value = headers[`wechatpay-${name}`]
		return typeof value === 'string' ? value : ''
	})
	if (!timestamp || !nonce || !serial || !signature) return 'header_missing'
	if (!/^\d{10}$/.test(timestamp)) return 'timestamp_invalid'
	if (Math.abs(now / 1000 - Number(timestamp)) > maxAgeSeconds) return 'too_old'
	if (signature.startsWith('WECHATPAY/SIGNTEST/')) return 'sign_test'
	if (serial !== platform.platformSerial) return 'serial_unknown'
	const verifier = createVerify('RSA-SHA256').update(`${timestamp}\n${nonce}\n${body}\n`, 'utf8')
	return verifier.verify(platform.platformPublicKey, signature, 'base64') ? null : 'signature_invalid'
}

const Sealed = Type.Object({
	algorithm: Type.Literal('AEAD_AES_256_GCM'),
	ciphertext: Type.String({ maxLength: 1_048_576 }),
	associated_data: Type.Optional(Type.String()),
	nonce: Type.String({ minLength: 12, maxLength: 12 }),
})

const Envelope = Type.Object({
	id: Type.String({ minLength: 1, maxLength: 64 }),
	event_type: Type.String(),
	resource_type: Type.Literal('encrypt-resource'),
	resource: Sealed,
})

export type OpenedNotice =
	| { readonly ok: true; readonly id: string; readonly eventType: string; readonly resource: unknown }
	| { readonly ok: false; readonly reason: 'notice_malformed' | 'resource_undecryptable' }

/**
 * Opens the encrypted resource of a notification.
 * @param apiKey the APIv3 key
 * @throws TypeError when the key has not 32 bytes: that is a mistake in the shop's configuration
 */
export function openWechatNotice(body: string, apiKey: string): OpenedNotice {
	if (Buffer.byteLength(apiKey) !== 32) throw new TypeError('wechatpay: the APIv3 key must have 32 bytes')
	const envelope = parseJson(body)
	if (!Check(Envelope, envelope)) return { ok: false, reason: 'notice_malformed' }
	const text = unseal(envelope.resource, apiKey)
	if (text === null) return { ok: false, reason: 'resource_undecryptable' }
	const resource = parseJson(text)
	if (resource === null) return { ok: false, reason: 'notice_malformed' }
	return { ok: true, id: envelope.id, eventType: envelope.event_type, resource }
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}

function unseal(
	sealed: { readonly ciphertext: string; readonly associated_data?: string; readonly nonce: string },
	apiKey: string,
): string | null {
	const bytes = Buffer.from(sealed.ciphertext, 'base64')
	if (bytes.length < 16) return null
	const decipher = createDecipheriv('aes-256-gcm', Buffer.from(apiKey), Buffer.from(sealed.nonce), {
		authTagLength: 16,
	})
	decipher.setAAD(Buffer.from(sealed.associated_data ?? ''))
	decipher.setAuthTag(bytes.subarray(-16))
	try {
		return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8')
	} catch {
		return null
	}
}
