/** The tags the scan knows by number. Every other name is `unknown`, and is written out only where somebody asks. */
export const tagNames: readonly string[] = [
	'',
	...`
		a abbr address annotation-xml area article aside audio b base big blockquote body br button canvas center
		circle cite code col data dd del desc details dialog dir div dl dt em embed fieldset figcaption figure font
		footer foreignobject form frameset g h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label legend
		li line link listing main mark math menu meta meter nav nobr noembed noframes noscript object ol optgroup
		option p param path picture plaintext polygon pre rect ruby s script section select small source span strike
		strong style sub summary sup svg symbol table tbody td template textarea tfoot th thead time title tr track tt
		u ul use var video wbr xmp
	`
		.trim()
		.split(/\s+/),
]

/** The number of a tag's name, which must be a known one. */
export function idOf(name: string): number {
	const id = tagNames.indexOf(name)
	if (id === -1) throw new RangeError(`Not a known tag: ${name}`)
	return id
}

export const unknownTag = 0

/** A table by the numbers of tags: 1 for those named, in words with blanks between. */
export function toTagTable(names: string): Uint8Array {
	const table = new Uint8Array(tagNames.length)
	for (const name of names.trim().split(/\s+/)) table[idOf(name)] = 1
	return table
}

/** Whether a number stands in such a table. */
export function isIn(table: Uint8Array, id: number): boolean {
	return table[id] === 1
}

/** Starts a hash of a name; `addToHash` takes its bytes one by one. */
export const emptyHash = 17

/** Names are the same in both cases. */
export function addToHash(hash: number, byte: number): number {
	return Math.imul(hash, 31) + (byte | 0x20)
}

/** The number of a name by its hash, checked byte by byte. */
export function findTagId(hash: number, bytes: Uint8Array, start: number, end: number): number {
	const id = slots[hash & slotMask] ?? unknownTag
	return id !== unknownTag && isNamed(bytes, start, end, tagNames[id] ?? '') ? id : unknownTag
}

/** The number of a name by its hash alone, where a name made to look like another does no harm. */
export function findTagIdOf(hash: number): number {
	const id = slots[hash & slotMask] ?? unknownTag
	return hashes[id] === hash ? id : unknownTag
}

/** Says whether bytes spell a name of small letters, in either case. */
export function isNamed(bytes: Uint8Array, start: number, end: number, name: string): boolean {
	if (end - start !== name.length) return false
	for (let at = 0; at < name.length; at += 1) {
		const code = name.charCodeAt(at)
		const byte = bytes[start + at] ?? 0
		if (byte !== code && (byte | 0x20) !== code) return false
	}
	return true
}

/** The hash of a name in small letters. */
export function hashOf(name: string): number {
	let hash = emptyHash
	for (let at = 0; at < name.length; at += 1) hash = addToHash(hash, name.charCodeAt(at))
	return hash
}

const slotMask = 0x3fff
/** Where two known names share a slot this would lose one: a test holds that none do. */
const slots = new Uint8Array(slotMask + 1)
/** Of the names, by their numbers. */
const hashes = Int32Array.from(tagNames, hashOf)
for (const [id, hash] of hashes.entries()) if (id !== unknownTag) slots[hash & slotMask] = id
