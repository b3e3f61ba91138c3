import { type Dictionary, isInnerList, parseDictionary, serializeDictionary } from 'structured-headers'

const algorithms = { 'sha-256': 'SHA-256', 'sha-512': 'SHA-512' } as const

/** The `Content-Digest` of a body (RFC 9530), by SHA-256. */
export async function createContentDigest(body: Uint8Array): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(body))
	return serializeDictionary(new Map([['sha-256', [digest, new Map()]]]) satisfies Dictionary)
}

/** Whether a `Content-Digest` is that of a body: every digest it knows must match, and it must know one. */
export async function isContentDigestOf(field: string, body: Uint8Array): Promise<boolean> {
	const digests = parseDigests(field)
	if (digests.length === 0) return false
	for (const [algorithm, expected] of digests) {
		const actual = new Uint8Array(await crypto.subtle.digest(algorithm, new Uint8Array(body)))
		if (!sameBytes(actual, expected)) return false
	}
	return true
}

function parseDigests(field: string): (readonly [algorithm: string, digest: Uint8Array])[] {
	let members: Dictionary
	try {
		members = parseDictionary(field)
	} catch {
		return []
	}
	return Object.entries(algorithms).flatMap(([name, algorithm]) => {
		const member = members.get(name)
		if (!member) return []
		const value = isInnerList(member) ? null : member[0]
		return [[algorithm, value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array()] as const]
	})
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, at) => byte === b[at])
}
