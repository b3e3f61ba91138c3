/** What Safe Browsing v5 answers about prefixes: the full hashes that are listed, as 64 hex digits, and for how long that counts. */
export type HashSearch = { readonly hashes: readonly string[]; readonly seconds: number }

/** Reads the answer of `hashes:search` in JSON; null when it is none. Threats of kinds nobody knows, and those that are only being tried out (`CANARY`), do not count. */
export function parseHashSearch(json: unknown): HashSearch | null {
	if (!isRecord(json)) return null
	const { fullHashes = [], cacheDuration = '0s' } = json
	const [, seconds] = /^(\d{1,9})(?:\.\d{1,9})?s$/.exec(String(cacheDuration)) ?? []
	if (!Array.isArray(fullHashes) || seconds === undefined) return null
	const read: (string | null)[] = fullHashes.map(readHash)
	if (read.includes(null)) return null
	return { hashes: read.filter((hash) => hash !== null).filter((hash) => hash !== ''), seconds: Number(seconds) }
}

/** The hash; empty where it is no threat, null where it is no hash. */
function readHash(json: unknown): string | null {
	if (!isRecord(json)) return null
	const { fullHash, fullHashDetails = [] } = json
	const hex = toHex(fullHash)
	if (hex === null || !Array.isArray(fullHashDetails)) return null
	return fullHashDetails.some(isThreat) ? hex : ''
}

function isThreat(json: unknown): boolean {
	if (!isRecord(json) || !threats.has(json['threatType'])) return false
	const { attributes = [] } = json
	return Array.isArray(attributes) && attributes.every((attribute) => attribute === 'FRAME_ONLY')
}

const threats: ReadonlySet<unknown> = new Set([
	'MALWARE',
	'SOCIAL_ENGINEERING',
	'UNWANTED_SOFTWARE',
	'POTENTIALLY_HARMFUL_APPLICATION',
])

function toHex(base64: unknown): string | null {
	try {
		const bytes = typeof base64 === 'string' ? Uint8Array.fromBase64(base64) : null
		return bytes?.length === 32 ? bytes.toHex() : null
	} catch {
		return null
	}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}
