import { createHash } from 'node:crypto'

/** SHA-256 of a text: what is long finds its place in an index by it, and what is secret is known again by it alone. */
export function hashText(text: string): string {
	return createHash('sha256').update(text).digest('base64url')
}
