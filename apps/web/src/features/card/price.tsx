import type { Card } from '@hutong/protocol'
import { Icon } from '../../components/icon/icon.tsx'
import { VisuallyHidden } from '../../components/visually-hidden/visually-hidden.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './card-tile.module.css'
import { type PriceLine, toPriceLine } from './price-line.ts'

type PriceProps = { readonly card: Card; readonly soldOut: boolean; readonly locale: string }

/** A card's price, with what became of it since it was shared; or that the page contradicts itself about it. */
export function Price({ card, soldOut, locale }: PriceProps) {
	const { t } = useI18n()
	const line = toPriceLine(card, locale)
	if (line === null) return card.priceDoubt ? <p class={styles['problem']}>{t('card.priceDoubt')}</p> : null
	return (
		<p class={styles['price']} data-sold-out={soldOut} data-ends={line.ends}>
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
			{line.from ? <From now={line.now} /> : <b>{line.now}</b>}
			{line.moved !== null && <Moved moved={line.moved} />}
			{line.list !== null && (
				<>
					<VisuallyHidden>{t('card.listPrice')}</VisuallyHidden>
					<s class={styles['was']}>{line.list}</s>
				</>
			)}
		</p>
	)
}

/** “from ¥99.00”, “¥99.00 起”: the number stands out wherever the language puts it. */
function From({ now }: { readonly now: string }) {
	const { t } = useI18n()
	const [before = '', after = ''] = t('card.priceFrom', { price: '|' }).split('|')
	return (
		<>
			{before !== '' && <span class={styles['from']}>{before.trim()}</span>}
			<b>{now}</b>
			{after !== '' && <span class={styles['from']}>{after.trim()}</span>}
		</>
	)
}

/** A rise or fall by arrow and amount, and in words for who does not see them. */
function Moved({ moved }: { readonly moved: NonNullable<PriceLine['moved']> }) {
	const { t } = useI18n()
	const { to, by } = moved
	return (
		<>
			<span class={styles['moved']} data-to={to} aria-hidden="true">
				<Icon name={to === 'up' ? 'arrow-up' : 'arrow-down'} size={12} />
				{by}
			</span>
			<VisuallyHidden>{t(to === 'up' ? 'card.priceRose' : 'card.priceFell', { by })}</VisuallyHidden>
		</>
	)
}
