import type { Message, PublicConfig } from '@hutong/protocol'
import { CardTile } from './card-tile.tsx'
import { LinkText } from './link-text.tsx'
import { type Block, toBlocks } from './message-blocks.ts'
import styles from './message-body.module.css'

export type MessageBodyProps = {
	readonly message: Pick<Message, 'text' | 'links' | 'cards'>
	/** Whether the reader sent it. */
	readonly own: boolean
	readonly platforms: PublicConfig['platforms']
	/** BCP 47 */
	readonly locale: string
	readonly onOpen: (linkIndex: number) => void
	readonly onRemove: (linkIndex: number) => void
	readonly onRefresh: (linkIndex: number) => unknown
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

function Tile({ segment, message, own, platforms, locale, onOpen, onRemove, onRefresh }: TileProps) {
	const { index } = segment
	const link = message.links[index]
	if (link === undefined) return null
	return (
		<CardTile
			link={link}
			card={message.cards[index] ?? null}
			original={message.text.slice(segment.start, segment.end)}
			own={own}
			platforms={platforms}
			locale={locale}
			onOpen={() => onOpen(index)}
			onRemove={() => onRemove(index)}
			onRefresh={() => onRefresh(index)}
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
