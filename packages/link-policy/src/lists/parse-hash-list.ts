import type { Sha256 } from '../safe-browsing/expression-hash.ts'
import { type RiceDeltas, unpackRiceDeltas } from './rice-deltas.ts'

/** A list of prefixes as Safe Browsing v5 answers `hashList.get` in JSON. */
export type HashListAnswer = { readonly prefixes: Uint32Array; readonly version: string }

/**
 * Reads a whole `HashList` with 4-byte additions. Null when it is none, is only a part (`partialUpdate`), or its numbers are not those its checksum was made
 * of: SHA-256 of all prefixes in their order.
 */
export function parseHashList(text: string, sha256: Sha256): HashListAnswer | null {
	const json = parseJson(text)
	if (!isRecord(json) || json['partialUpdate'] === true || typeof json['version'] !== 'string') return null
	const deltas = readDeltas(json['additionsFourBytes'])
	const prefixes = deltas && unpackRiceDeltas(deltas)
	const checksum = fromBase64(json['sha256Checksum'])
	if (!prefixes || checksum?.toHex() !== sha256(toBytes(prefixes)).toHex()) return null
	return { prefixes, version: json['version'] }
}

/** Fields that are zero or empty are left out in JSON. */
function readDeltas(json: unknown): RiceDeltas | null {
	if (!isRecord(json)) return null
	const { firstValue: first = 0, riceParameter: parameter = 3, entriesCount: steps = 0, encodedData = '' } = json
	const data = fromBase64(encodedData)
	if (!isCount(first) || !isCount(parameter) || !isCount(steps) || data === null) return null
	return first <= 0xffffffff && parameter >= 3 && parameter <= 30 ? { first, parameter, steps, data } : null
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}

function fromBase64(text: unknown): Uint8Array | null {
	try {
		return typeof text === 'string' ? Uint8Array.fromBase64(text) : null
	} catch {
		return null
	}
}

/** As hashes begin: the highest byte first. */
function toBytes(prefixes: Uint32Array): Uint8Array {
	const view = new DataView(new ArrayBuffer(prefixes.length * 4))
	for (const [at, prefix] of prefixes.entries()) view.setUint32(at * 4, prefix)
	return new Uint8Array(view.buffer)
}
