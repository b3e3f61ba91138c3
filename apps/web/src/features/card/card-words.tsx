import type { Card } from '@hutong/protocol'
import { Skeleton } from '../../components/skeleton/skeleton.tsx'
import { VisuallyHidden } from '../../components/visually-hidden/visually-hidden.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './card-tile.module.css'
import type { CardView } from './card-view.ts'
import { Price } from './price.tsx'

type CardWordsProps = { readonly view: CardView; readonly locale: string }

/** What stands under a card's title: price and seller, what the page is about and by whom, or why there is nothing. */
export function CardWords({ view, locale }: CardWordsProps) {
	const { t } = useI18n()
	switch (view.look) {
		case 'reading':
			return (
				<p class={styles['reading']}>
					<Skeleton width="72px" height="18px" />
					<VisuallyHidden>{t('card.reading')}</VisuallyHidden>
				</p>
			)
		case 'bare':
			return <p class={styles['problem']}>{toProblemWords(view, t)}</p>
		case 'code':
			return null
		case 'read':
			return view.card && <ReadWords view={view} card={view.card} locale={locale} />
	}
}

/** Why the page could not be read, and that the link is none the worse for it. */
function toProblemWords(view: CardView, t: ReturnType<typeof useI18n>['t']): string {
	return view.problem === null ? t('card.unread') : t(`card.problem.${view.problem}`)
}

function ReadWords({ view, card, locale }: CardWordsProps & { readonly card: Card }) {
	const { t } = useI18n()
	switch (view.face) {
		case 'product':
			return (
				<>
					<Price card={card} soldOut={view.soldOut} locale={locale} />
					<Seller card={card} />
				</>
			)
		case 'image':
		case 'pdf':
			return <p class={styles['seller']}>{t(`card.kind.${view.face}`)}</p>
		case 'video':
		case 'audio':
			return <Byline card={card} locale={locale} />
		default:
			return (
				<>
					{card.description !== null && (
						<p class={styles['about']}>
							{/* The height of what is cut off must not count for the row it lies in. */}
							<span class={styles['description']} dir="auto">
								{card.description}
							</span>
						</p>
					)}
					<Byline card={card} locale={locale} />
				</>
			)
	}
}

function Seller({ card }: { readonly card: Card }) {
	const { t } = useI18n()
	const { availability, brand } = card
	const note =
		availability === 'LimitedAvailability' || availability === 'PreOrder'
			? t(`card.availability.${availability}`)
			: null
	const seller = card.seller ?? brand ?? null
	if (note === null && seller === null) return null
	return (
		<p class={styles['seller']} dir="auto">
			{note !== null && <span class={styles['note']}>{note}</span>}
			{seller !== null && <bdi>{seller}</bdi>}
		</p>
	)
}

/** By whom, and when. */
function Byline({ card, locale }: { readonly card: Card; readonly locale: string }) {
	const author = card.author ?? null
	const at = card.publishedAt ?? null
	if (author === null && at === null) return null
	return (
		<p class={styles['seller']}>
			{author !== null && <bdi>{author}</bdi>}
			{at !== null && (
				<time class={styles['day']} dateTime={new Date(at).toISOString()}>
					{new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at)}
				</time>
			)}
		</p>
	)
}
