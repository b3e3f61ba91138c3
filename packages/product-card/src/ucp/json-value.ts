/** A value of somebody's JSON, of which nothing is known. */
export type JsonObject = Readonly<Record<string, unknown>>

/** The object, when it is one. */
export function toObject(value: unknown): JsonObject | null {
	// Whatever a JSON object holds is looked at as unknown.
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null
}

/** What an object itself names, never what objects have by nature. */
export function getOwn(object: JsonObject | null, name: string): unknown {
	return object !== null && Object.hasOwn(object, name) ? object[name] : undefined
}

/** A text with something in it; null else. */
export function findOwnText(object: JsonObject | null, name: string): string | null {
	const value = getOwn(object, name)
	return typeof value === 'string' && value.trim() !== '' ? value : null
}

export function findOwnObject(object: JsonObject | null, name: string): JsonObject | null {
	return toObject(getOwn(object, name))
}

/** The objects of a list, of as many entries as are looked at. */
export function listOwnObjects(object: JsonObject | null, name: string, most: number): readonly JsonObject[] {
	const value = getOwn(object, name)
	if (!Array.isArray(value)) return []
	return value
		.slice(0, most)
		.map(toObject)
		.filter((one) => one !== null)
}
