import { idOf, isIn, toTagTable } from './tag-names.ts'

/** Says whether the elements of a tag have no end. */
export function isVoid(id: number): boolean {
	return isIn(voidTags, id)
}

/** Says whether what stands in the elements of a tag are words of their own. */
export function isBlock(id: number): boolean {
	return isIn(blockTags, id)
}

/** Whether a tag opens an element and does nothing else. */
export function isPlain(id: number): boolean {
	return !isIn(special, id)
}

/** The elements whose end tag may be left out where this tag follows. Source: HTML 13.1.2.4. */
export function findImpliedEnds(id: number): Uint8Array | undefined {
	return impliedEnds[id]
}

/** Says whether an element that is open is not ended from inside this one. */
export function isBarrier(id: number): boolean {
	return isIn(barriers, id)
}

const voidTags = toTagTable('area base br col embed hr img input link meta param source track wbr')
const blockTags = toTagTable('br p div li ul ol dt dd dl tr td th table section article hr h1 h2 h3 h4 h5 h6')
const barriers = toTagTable('ul ol dl table div section article body')

const impliedEnds: (Uint8Array | undefined)[] = []
for (const [tags, ended] of [
	['li', 'li'],
	['dt dd', 'dt dd'],
	['td th', 'td th'],
	['tr', 'tr'],
	['p div ul ol dl table h1 h2 h3 h4 section article', 'p'],
] as const)
	for (const tag of tags.split(' ')) impliedEnds[idOf(tag)] = toTagTable(ended)

const special = voidTags.map((is, id) => (impliedEnds[id] === undefined ? is : 1))
