import { type Drawn, type Segment, splitText } from './split-text.ts'

type TextSegment = Extract<Segment, { kind: 'text' }>
type PlacedSegment = Extract<Segment, { index: number }>

/** What a message is drawn from, top to bottom: runs of words with the links in them, and cards. */
export type Block =
	| { readonly kind: 'words'; readonly key: number; readonly segments: readonly (TextSegment | PlacedSegment)[] }
	| { readonly kind: 'card'; readonly key: number; readonly segment: PlacedSegment }

/** Brings a message into blocks. White space around a card is the card's own distance and is left out. */
export function toBlocks(message: Drawn): Block[] {
	const blocks: Block[] = []
	let run: (TextSegment | PlacedSegment)[] = []
	const endRun = () => {
		const segments = trim(run, message.text)
		if (segments[0] !== undefined) blocks.push({ kind: 'words', key: segments[0].start, segments })
		run = []
	}
	for (const segment of splitText(message)) {
		if (segment.kind !== 'card') run.push(segment)
		else {
			endRun()
			blocks.push({ kind: 'card', key: segment.start, segment })
		}
	}
	endRun()
	return blocks
}

/** Whether a message is cards alone, without words of its own: it then needs no bubble around it. */
export function isCardsOnly(blocks: readonly Block[]): boolean {
	return blocks.length > 0 && blocks.every((block) => block.kind === 'card')
}

function trim(run: readonly (TextSegment | PlacedSegment)[], text: string): (TextSegment | PlacedSegment)[] {
	const trimmed = run.map((segment, index) => {
		if (segment.kind !== 'text') return segment
		const words = text.slice(segment.start, segment.end)
		const start = index === 0 ? segment.end - words.trimStart().length : segment.start
		const end = index === run.length - 1 ? segment.start + words.trimEnd().length : segment.end
		return { ...segment, start, end: Math.max(start, end) }
	})
	return trimmed.filter((segment) => segment.end > segment.start)
}
