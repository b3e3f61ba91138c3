import type { Quote } from '@hutong/protocol'
import { CoverButton } from '../../components/cover-button/cover-button.tsx'
import { VisuallyHidden } from '../../components/visually-hidden/visually-hidden.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { Candles } from './candles.tsx'
import { layOutChart } from './chart-layout.ts'
import { PriceLine, QuoteCode } from './price-line.tsx'
import styles from './quote-face.module.css'
import { writeRecentDay, writeRecentTime } from './quote-number.ts'

type QuoteFaceProps = {
	readonly quote: Quote
	/** Opens the chart in the panel. */
	readonly onOpen: () => void
}

const size = { width: 276, prices: 92, volumes: 22, ticks: 2 }
const gap = 6
const height = size.prices + gap + size.volumes

/** A quote as its card shows it: name, price, change, and a few weeks of days. The whole face opens the chart. */
export function QuoteFace({ quote, onOpen }: QuoteFaceProps) {
	const { t, locale } = useI18n()
	const last = quote.bars.at(-1)
	if (last === undefined) return null
	const layout = layOutChart(quote.bars, size)
	const lastY = Math.round(layout.toY(Number(last.close))) + 0.5
	const now = Date.now()
	return (
		<div class={styles['face']}>
			<CoverButton class={styles['open']} onClick={onOpen}>
				<span class={styles['name']} dir="auto">
					{quote.name}
				</span>
				<QuoteCode quote={quote} />
				<VisuallyHidden>{t('quote.openChart')}</VisuallyHidden>
			</CoverButton>
			<PriceLine quote={quote} size="card" />
			<svg
				class={styles['chart']}
				viewBox={`0 0 ${size.width} ${height}`}
				role="img"
				aria-label={t('quote.days', { count: quote.bars.length })}
			>
				<path class={styles['last']} d={`M0 ${lastY}H${size.width}`} />
				<Candles layout={layout} floor={height} />
			</svg>
			<p class={styles['asOf']}>
				<span>{t('quote.asOf', { day: writeRecentDay(last.date, now, locale) })}</span>
				{quote.stale && (
					<span class={styles['stale']}>{t('quote.stale', { time: writeRecentTime(quote.readAt, now, locale) })}</span>
				)}
			</p>
		</div>
	)
}
