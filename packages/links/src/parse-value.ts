/** Why a document of platforms is refused. */
export const platformsRefusalReasons = [
	'not-a-list',
	'not-an-object',
	'missing-field',
	'unknown-field',
	'wrong-type',
	'unknown-value',
	'empty-list',
	'too-long',
	'out-of-range',
	'invalid-id',
	'invalid-host',
	'invalid-scheme',
	'invalid-text',
	'invalid-path',
	'invalid-canonical',
	'invalid-template',
	'invalid-date',
	'unknown-platform',
	'duplicate-id',
	'taken-host',
	'taken-label',
	'foreign-host',
	'unread-shape',
	'unstable-canonical',
] as const
export type PlatformsRefusalReason = (typeof platformsRefusalReasons)[number]

/** A refusal with the place of the fault: `[0].shapes[1].path`. */
export type PlatformsRefusal = { readonly ok: false; readonly reason: PlatformsRefusalReason; readonly path: string }

/** A value read from the document, or why it could not be. */
export type Read<Value> = { readonly ok: true; readonly value: Value } | PlatformsRefusal

/** Reads one value at a path. */
export type Reader<Value> = (json: unknown, path: string) => Read<Value>

type Readers = Readonly<Record<string, Reader<unknown>>>
type Values<Fields extends Readers> = {
	readonly [Name in keyof Fields]: Fields[Name] extends Reader<infer Value> ? Value : never
}

/** An object that has all required fields and none but these and the optional ones. */
export function objectOf<const Required extends Readers, const Optional extends Readers = Record<never, never>>(
	required: Required,
	optional?: Optional,
): Reader<Values<Required> & Partial<Values<Optional>>> {
	const fields = new Map(Object.entries({ ...required, ...optional }))
	return (json, path) => {
		if (!isRecord(json)) return refuse('not-an-object', path)
		const unknown = Object.keys(json).find((key) => !fields.has(key))
		if (unknown !== undefined) return refuse('unknown-field', join(path, unknown))
		const missing = Object.keys(required).find((key) => !Object.hasOwn(json, key))
		if (missing !== undefined) return refuse('missing-field', join(path, missing))
		const value: Record<string, unknown> = {}
		for (const [key, read] of fields) {
			if (!Object.hasOwn(json, key)) continue
			const field = read(json[key], join(path, key))
			if (!field.ok) return field
			value[key] = field.value
		}
		// Each field was read by its own reader just above.
		return { ok: true, value: value as Values<Required> & Partial<Values<Optional>> }
	}
}

/** A list of `min` to `max` entries. */
export function listOf<Value>(
	read: Reader<Value>,
	{ min = 0, max }: { readonly min?: number; readonly max: number },
): Reader<readonly Value[]> {
	return (json, path) => {
		if (!Array.isArray(json)) return refuse('not-a-list', path)
		if (json.length < min) return refuse('empty-list', path)
		if (json.length > max) return refuse('too-long', path)
		const values: Value[] = []
		for (const [index, entry] of json.entries()) {
			const value = read(entry, `${path}[${index}]`)
			if (!value.ok) return value
			values.push(value.value)
		}
		return { ok: true, value: values }
	}
}

/** A text of a form, refused with the form's own reason. */
export function textOf(form: RegExp, reason: PlatformsRefusalReason, max: number): Reader<string> {
	return (json, path) => {
		if (typeof json !== 'string') return refuse('wrong-type', path)
		if (json.length > max) return refuse('too-long', path)
		return form.test(json) ? { ok: true, value: json } : refuse(reason, path)
	}
}

/** One of some literal values. */
export function oneOf<const Value extends string>(values: readonly Value[]): Reader<Value> {
	return (json, path) => {
		const value = values.find((candidate) => candidate === json)
		return value === undefined ? refuse('unknown-value', path) : { ok: true, value }
	}
}

/** A whole number from `min` to `max`. */
export function wholeNumber(min: number, max: number): Reader<number> {
	return (json, path) => {
		if (typeof json !== 'number' || !Number.isInteger(json)) return refuse('wrong-type', path)
		return json >= min && json <= max ? { ok: true, value: json } : refuse('out-of-range', path)
	}
}

/** The value, or null. */
export function orNull<Value>(read: Reader<Value>): Reader<Value | null> {
	return (json, path) => (json === null ? { ok: true, value: null } : read(json, path))
}

/** Refuses, with reason and place. */
export function refuse(reason: PlatformsRefusalReason, path: string): PlatformsRefusal {
	return { ok: false, reason, path }
}

/** Whether JSON is an object with fields. */
export function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
	return typeof json === 'object' && json !== null && !Array.isArray(json)
}

function join(path: string, key: string): string {
	return path === '' ? key : `${path}.${key}`
}
