/** A schema.org item, whichever syntax it was written in. */
export type Thing = {
	/** Names of types without the vocabulary, in lower case as pages write them in any: `product`. */
	readonly types: readonly string[]
	/** By the name of the property, in lower case. */
	readonly properties: ReadonlyMap<string, readonly ThingValue[]>
}

/** A value of a property: text, a number as it was written, or a nested item. */
export type ThingValue = string | Thing

/** Gives the values of a property, none where it is absent. */
export function getValues(thing: Thing, name: string): readonly ThingValue[] {
	return thing.properties.get(name.toLowerCase()) ?? []
}

/** Gives the items among the values of a property. */
export function getThings(thing: Thing, name: string): readonly Thing[] {
	return getValues(thing, name).filter((value): value is Thing => typeof value !== 'string')
}

/** Finds the first text of a property; an item stands for its name. */
export function findText(thing: Thing, name: string): string | null {
	for (const value of getValues(thing, name)) {
		const text = typeof value === 'string' ? value : findText(value, 'name')
		if (text !== null && text.trim() !== '') return text
	}
	return null
}

/** Says whether an item is of one of some types, given in lower case. */
export function isOfType(thing: Thing, types: ReadonlySet<string>): boolean {
	return thing.types.some((type) => types.has(type))
}

/** Cuts the vocabulary off a type or property and lowers it: `https://schema.org/Product`, `schema:Product`. */
export function toLocalName(name: string): string {
	return name
		.trim()
		.replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i, '')
		.replace(/\/$/, '')
		.toLowerCase()
}
