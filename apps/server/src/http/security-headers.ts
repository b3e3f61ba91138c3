import type { App } from './app.ts'

/** Headers that keep pages apart (OWASP ASVS 5.0, 3.4). */
export type SecurityHeaders = Readonly<Record<string, string>>

/** Puts the headers on every answer. */
export function addSecurityHeaders(app: App, headers: SecurityHeaders): void {
	app.addHook('onRequest', async (request, reply) => {
		reply.headers(headers)
		if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
	})
}

/**
 * @param origin where people reach the server
 * @param frames origins that may be framed beside every https one
 */
export function createSecurityHeaders(origin: string, frames: readonly string[]): SecurityHeaders {
	const socket = origin.replace(/^http/, 'ws')
	const policy = [
		`default-src 'self'`,
		`script-src 'self'`,
		`style-src 'self'`,
		`img-src 'self' data: blob:`,
		`connect-src 'self' ${socket}`,
		`frame-src ${['https:', ...frames].join(' ')}`,
		`object-src 'none'`,
		`base-uri 'none'`,
		`form-action 'self'`,
		`frame-ancestors 'none'`,
		`require-trusted-types-for 'script'`,
		// The one the client makes, for the address of its service worker; nobody else may make another.
		`trusted-types hutong-service-worker`,
	].join('; ')
	return {
		'content-security-policy': policy,
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
		'referrer-policy': 'no-referrer',
		'x-content-type-options': 'nosniff',
		...(origin.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
	}
}
