import type { Message, Order, PublicConfig } from '@hutong/protocol'
import { useMemo } from 'preact/hooks'
import { EmptyState } from '../components/empty-state/empty-state.tsx'
import { showToast } from '../components/toast/toast.ts'
import { isCardsOnly, toBlocks } from '../features/card/message-blocks.ts'
import { MessageBody } from '../features/card/message-body.tsx'
import { Composer } from '../features/composer/composer.tsx'
import { ConversationView } from '../features/conversation/conversation-view.tsx'
import { OrderCard } from '../features/order/order-card.tsx'
import type { ChatClient } from '../lib/chat/chat-client.ts'
import { useI18n } from '../lib/i18n/use-i18n.ts'
import { useStore } from '../lib/store/use-store.ts'
import styles from './conversation-pane.module.css'
import type { Reported } from './dialogs.tsx'
import type { LinkOpening } from './open-link.ts'
import { QuoteSlot } from './quote-slot.tsx'
import { go } from './route.ts'

type ConversationPaneProps = {
	readonly client: ChatClient
	readonly config: PublicConfig
	readonly links: LinkOpening
	/** Id of the conversation on the screen; null for none. */
	readonly id: string | null
	/** Another number each time somebody chooses a conversation. */
	readonly chosen: number
	readonly onInfo: (conversation: string) => void
	/** Reports a link. */
	readonly onReport: (reported: Reported) => void
}

/** The middle pane: brings a conversation together with its cards, orders and composer. */
export function ConversationPane({ client, config, links, id, chosen, onInfo, onReport }: ConversationPaneProps) {
	const { t, locale } = useI18n()
	const state = useStore(client.state, (current) => current)
	const earlier = useStore(client.earlier, (all) => (id === null ? 'idle' : (all.get(id) ?? 'idle')))
	const online = useStore(client.connection, (connection) => connection === 'online')
	const outbox = useMemo(() => state.outbox.filter((entry) => entry.conversation === id), [state.outbox, id])
	const orders = useMemo(() => state.orders.filter((order) => order.conversation === id), [state.orders, id])
	if (id === null) return <Nothing title={t('conversation.choose')} text={t('conversation.chooseText')} />
	const conversation = state.conversations.get(id)
	if (conversation === undefined) return <Nothing title={t('conversation.gone')} text={t('conversation.goneText')} />

	const cardsOff = conversation.snapshot.cardsOff === true
	const say = async (asked: ReturnType<typeof client.api.removeCard>) => {
		const answer = await asked.catch(() => null)
		if (!answer?.ok) showToast(t(`error.${answer?.problem.code ?? 'network'}`), 'error')
	}
	const openOrder = ({ id: order, url }: Order) =>
		void links.open({ conversation: id, message: order, link: 0, original: url, order })
	const nameOf = (platform: string | null) => {
		const name = config.platforms.find((each) => each.id === platform)?.name
		return (locale === 'zh-CN' ? name?.zh : name?.en) ?? ''
	}
	const renderMessage = (message: Message, own: boolean) => (
		<MessageBody
			message={{ ...message, cardsOff }}
			own={own}
			platforms={config.platforms}
			locale={locale}
			onOpen={(link) => {
				const original = originalOf(message, link)
				void links.open({ conversation: id, message: message.id, link, original })
			}}
			renderQuote={(link, quote) => {
				const tap = { conversation: id, message: message.id, link, original: originalOf(message, link) }
				const source = nameOf(message.cards[link]?.platform ?? null)
				return <QuoteSlot quote={quote} onOpen={() => links.showQuote({ quote, source, tap })} />
			}}
			onRemove={(link) => void say(client.api.removeCard(id, message.id, link))}
			onRefresh={(link) => say(client.api.refreshCard(id, message.id, link))}
			onReport={(link, url) => onReport({ place: { conversation: id, message: message.id, link }, url })}
			onLook={(link) => void client.api.lookAtCard(id, message.id, link).catch(() => null)}
		/>
	)
	return (
		<ConversationView
			conversation={conversation}
			me={state.me.id}
			outbox={outbox}
			orders={orders}
			earlier={earlier}
			online={online}
			onLoadEarlier={() => void client.loadEarlier(id)}
			onRead={() => client.read(id)}
			onRetry={client.post.retry}
			onDiscard={client.post.discard}
			onBack={() => go({ conversation: null, page: false })}
			onInfo={() => onInfo(id)}
			isBare={(message) => isCardsOnly(toBlocks({ ...message, cardsOff }))}
			renderMessage={renderMessage}
			renderOrder={(order) => <OrderCard order={order} onOpen={() => openOrder(order)} />}
			composer={
				<Composer
					conversation={id}
					samples={config.demo?.samples ?? []}
					platforms={config.platforms}
					chosen={chosen}
					onSend={(text) => client.post.write(id, text)}
				/>
			}
		/>
	)
}

/** The share text around a link where there is one, else the link as it was written. */
function originalOf(message: Message, index: number): string {
	const link = message.links[index]
	if (link === undefined) return message.text
	return link.share === null ? link.text : message.text.slice(link.share.start, link.share.end)
}

function Nothing({ title, text }: { readonly title: string; readonly text: string }) {
	return (
		<div class={styles['nothing']}>
			<EmptyState icon="message" title={title} text={text} />
		</div>
	)
}
