import type { Quote } from '@hutong/protocol'
import { VisuallyHidden } from '../../components/visually-hidden/visually-hidden.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { findMarketKey } from './market-name.ts'
import styles from './price-line.module.css'
import { toMove, writeDecimal, writePercent } from './quote-number.ts'

/** `00700 · 港股` */
export function QuoteCode({ quote }: { readonly quote: Pick<Quote, 'secid' | 'code'> }) {
	const { t } = useI18n()
	const market = findMarketKey(quote.secid)
	return (
		<span class={styles['code']}>
			<bdi dir="ltr">{quote.code}</bdi>
			{market !== null && ` · ${t(market)}`}
		</span>
	)
}

type PriceLineProps = { readonly quote: Pick<Quote, 'bars' | 'currency'>; readonly size: 'card' | 'panel' }

/** The last price, and what it changed: by amount and by hundredths, with sign and arrow beside the colour. */
export function PriceLine({ quote, size }: PriceLineProps) {
	const { t, locale } = useI18n()
	const last = quote.bars.at(-1)
	if (last === undefined) return null
	const move = toMove(last.change)
	return (
		<p class={styles['line']} data-size={size} data-move={move}>
			<b>{writeDecimal(last.close, locale)}</b>
			{quote.currency !== null && <small class={styles['currency']}>{quote.currency}</small>}
			{last.change !== null && (
				<span class={styles['change']}>
					<VisuallyHidden>{t(`quote.move.${move}`)}</VisuallyHidden>
					<span aria-hidden="true">{arrows[move]}</span>
					<span>{writeDecimal(last.change, locale, 'exceptZero')}</span>
					{last.changePercent !== null && <span>{writePercent(last.changePercent, locale)}</span>}
				</span>
			)}
		</p>
	)
}

const arrows = { up: '▲', down: '▼', flat: '–' } as const
