import { Skeleton } from '../../components/skeleton/skeleton.tsx'
import { VisuallyHidden } from '../../components/visually-hidden/visually-hidden.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './card-tile.module.css'
import type { CardView } from './card-view.ts'
import { toPriceLine } from './price-line.ts'

type CardWordsProps = { readonly view: CardView; readonly locale: string }

/** What stands under a card's title: the price and the seller, or why there is none. */
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
			return (
				<>
					<Price view={view} locale={locale} />
					<Seller view={view} />
				</>
			)
	}
}

/** Why the page could not be read, and that the link is none the worse for it. */
function toProblemWords(view: CardView, t: ReturnType<typeof useI18n>['t']): string {
	return view.problem === null ? t('card.unread') : t(`card.problem.${view.problem}`)
}

function Price({ view, locale }: CardWordsProps) {
	const { t } = useI18n()
	const line = view.card === null ? null : toPriceLine(view.card, locale)
	if (line === null) return null
	return (
		<p class={styles['price']} data-sold-out={view.soldOut} data-ends={line.ends}>
			{line.was !== null && (
				<>
					<VisuallyHidden>{t('card.wasPrice')}</VisuallyHidden>
					<s class={styles['was']}>{line.was}</s>
					<span class={styles['arrow']} aria-hidden="true">
						→
					</span>
					<VisuallyHidden>{t('card.nowPrice')}</VisuallyHidden>
				</>
			)}
			<b>{line.now}</b>
			{line.list !== null && (
				<>
					<VisuallyHidden>{t('card.listPrice')}</VisuallyHidden>
					<s class={styles['was']}>{line.list}</s>
				</>
			)}
		</p>
	)
}

function Seller({ view }: Pick<CardWordsProps, 'view'>) {
	const { t } = useI18n()
	const availability = view.card?.availability
	const note =
		availability === 'LimitedAvailability' || availability === 'PreOrder'
			? t(`card.availability.${availability}`)
			: null
	const seller = view.card?.seller ?? null
	if (note === null && seller === null) return null
	return (
		<p class={styles['seller']} dir="auto">
			{note !== null && <span class={styles['note']}>{note}</span>}
			{seller !== null && <bdi>{seller}</bdi>}
		</p>
	)
}
