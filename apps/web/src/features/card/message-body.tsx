import type { PublicConfig, Quote } from '@hutong/protocol'
import type { ComponentChildren } from 'preact'
import { CardTile } from './card-tile.tsx'
import { LinkText } from './link-text.tsx'
import { type Block, toBlocks } from './message-blocks.ts'
import styles from './message-body.module.css'
import type { Drawn } from './split-text.ts'

export type MessageBodyProps = {
	readonly message: Drawn
	/** Whether the reader sent it. */
	readonly own: boolean
	readonly platforms: PublicConfig['platforms']
	/** BCP 47 */
	readonly locale: string
	readonly onOpen: (linkIndex: number) => void
	/** Draws the quote on the card of a link. */
	readonly renderQuote: (linkIndex: number, quote: Quote) => ComponentChildren
	readonly onRemove: (linkIndex: number) => void
	readonly onRefresh: (linkIndex: number) => unknown
	readonly onLook: (linkIndex: number) => void
	readonly onReport: (linkIndex: number, url: string | null) => void
}

/** A message's text: own words as they are, addresses as links, and a card in the place of each recognised share. */
export function MessageBody(props: MessageBodyProps) {
	const blocks = toBlocks(props.message)
	return (
		<div class={styles['body']} data-own={props.own}>
			{blocks.map((block) =>
				block.kind === 'card' ? (
					<Tile key={block.key} {...props} segment={block.segment} />
				) : (
					<Words key={block.key} {...props} segments={block.segments} />
				),
			)}
		</div>
	)
}

type TileProps = MessageBodyProps & { readonly segment: Extract<Block, { kind: 'card' }>['segment'] }

function Tile({
	segment,
	message,
	own,
	platforms,
	locale,
	onOpen,
	renderQuote,
	onRemove,
	onRefresh,
	onLook,
	onReport,
}: TileProps) {
	const { index } = segment
	const link = message.links[index]
	if (link === undefined) return null
	const quote = message.cards[index]?.quote
	return (
		<CardTile
			link={link}
			card={message.cards[index] ?? null}
			face={quote ? renderQuote(index, quote) : null}
			original={message.text.slice(segment.start, segment.end)}
			own={own}
			platforms={platforms}
			locale={locale}
			onOpen={() => onOpen(index)}
			onRemove={() => onRemove(index)}
			onRefresh={() => onRefresh(index)}
			onLook={() => onLook(index)}
			onReport={(url) => onReport(index, url)}
		/>
	)
}

type WordsProps = MessageBodyProps & { readonly segments: Extract<Block, { kind: 'words' }>['segments'] }

function Words({ segments, message, onOpen }: WordsProps) {
	return (
		<p class={styles['words']} dir="auto">
			{segments.map((segment) => {
				const text = message.text.slice(segment.start, segment.end)
				if (segment.kind === 'text') return text
				const url = message.links[segment.index]?.url ?? null
				return <LinkText key={segment.start} text={text} url={url} onOpen={() => onOpen(segment.index)} />
			})}
		</p>
	)
}
