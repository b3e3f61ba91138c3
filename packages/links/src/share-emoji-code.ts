import { emojiCodeAtEnd } from './share-grammar.ts'

/** The code between two emoji that stands before the URL. */
export function findEmojiCode(before: string): string | null {
	const match = emojiCodeAtEnd.exec(before)
	return match?.[1] ?? match?.[3] ?? null
}

/** The text before a URL without that code. */
export function withoutEmojiCode(before: string): string {
	const match = emojiCodeAtEnd.exec(before)
	return match === null ? before : before.slice(0, match.index)
}
