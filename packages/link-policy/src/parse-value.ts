import { parseInstant } from './instant.ts'

/** Why a policy document is refused. */
export type PolicyRefusalReason =
	| 'not-an-object'
	| 'missing-field'
	| 'unknown-field'
	| 'wrong-type'
	| 'unknown-value'
	| 'empty-list'
	| 'invalid-id'
	| 'invalid-host'
	| 'invalid-path'
	| 'invalid-date'
	| 'invalid-source'
	| 'out-of-range'
	| 'duplicate-id'
	| 'unknown-list'

/** A refusal with the place of the fault: `rules[2].when.host[0]`. */
export type PolicyRefusal = { readonly ok: false; readonly reason: PolicyRefusalReason; readonly path: string }

/** A value read from the document, or why it could not be. */
export type Read<Value> = { readonly ok: true; readonly value: Value } | PolicyRefusal

/** The fields of an object that has all `required` and none but these and `optional`. */
export function readFields(
	json: unknown,
	path: string,
	required: readonly string[],
	optional: readonly string[],
): Read<Readonly<Record<string, unknown>>> {
	if (!isRecord(json)) return refuse('not-an-object', path)
	const unknown = Object.keys(json).find((key) => !required.includes(key) && !optional.includes(key))
	if (unknown !== undefined) return refuse('unknown-field', join(path, unknown))
	const missing = required.find((key) => !Object.hasOwn(json, key))
	if (missing !== undefined) return refuse('missing-field', join(path, missing))
	return { ok: true, value: json }
}

/** A string that is not empty. */
export function readString(json: unknown, path: string): Read<string> {
	return typeof json === 'string' && json.trim() !== '' ? { ok: true, value: json } : refuse('wrong-type', path)
}

/** A number from `min` to `max`. */
export function readNumber(
	json: unknown,
	path: string,
	range: { readonly min: number; readonly max: number },
): Read<number> {
	if (typeof json !== 'number' || Number.isNaN(json)) return refuse('wrong-type', path)
	return json >= range.min && json <= range.max ? { ok: true, value: json } : refuse('out-of-range', path)
}

/** One of some literal values. */
export function readOneOf<const Value extends string>(
	json: unknown,
	values: readonly Value[],
	path: string,
): Read<Value> {
	const value = values.find((candidate) => candidate === json)
	return value === undefined ? refuse('unknown-value', path) : { ok: true, value }
}

/** A list that is not empty, each entry read by `read`. */
export function readList<Value>(
	json: unknown,
	path: string,
	read: (entry: unknown, path: string) => Read<Value>,
): Read<readonly Value[]> {
	if (!Array.isArray(json)) return refuse('wrong-type', path)
	if (json.length === 0) return refuse('empty-list', path)
	const values: Value[] = []
	for (const [index, entry] of json.entries()) {
		const value = read(entry, `${path}[${index}]`)
		if (!value.ok) return value
		values.push(value.value)
	}
	return { ok: true, value: values }
}

/** An instant with a zone. */
export function readInstant(json: unknown, path: string): Read<string> {
	const isInstant = typeof json === 'string' && parseInstant(json) !== null
	return isInstant ? { ok: true, value: json } : refuse('invalid-date', path)
}

/** Refuses, with reason and place. */
export function refuse(reason: PolicyRefusalReason, path: string): PolicyRefusal {
	return { ok: false, reason, path }
}

/** Whether JSON is an object with fields. */
export function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
	return typeof json === 'object' && json !== null && !Array.isArray(json)
}

function join(path: string, key: string): string {
	return path === '' ? key : `${path}.${key}`
}
