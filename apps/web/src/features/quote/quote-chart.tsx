import type { Quote, QuotePeriod } from '@hutong/protocol'
import { useEffect, useState } from 'preact/hooks'
import { IconButton } from '../../components/icon-button/icon-button.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { ChartDrawing } from './chart-drawing.tsx'
import { findBarAt } from './chart-layout.ts'
import { createView, lookAt, moveWindow, pressKey, resizeView, startOf } from './crosshair.ts'
import styles from './quote-chart.module.css'
import { QuoteFacts } from './quote-facts.tsx'
import { toMove, writeDay, writeDecimal, writePercent } from './quote-number.ts'
import { useWidth } from './use-width.ts'

type QuoteChartProps = { readonly quote: Quote; readonly period: QuotePeriod }

/** Room beside the prices for their numbers, and the narrowest column a candle can be told in. */
const axis = 60
const column = 7

/** The large chart: candles, volumes, axes, and a crosshair that pointer and keys move; what it is on is said in numbers above. */
export function QuoteChart({ quote, period }: QuoteChartProps) {
	const { t, locale } = useI18n()
	const { element, width } = useWidth<HTMLDivElement>()
	const plot = Math.max(40, width - axis)
	const fits = Math.max(8, Math.floor(plot / column))
	const [view, setView] = useState(() => createView(quote.bars.length, fits))
	useEffect(() => setView((now) => resizeView(now, fits)), [fits])
	useEffect(() => setView(createView(quote.bars.length, fits)), [quote])
	const start = startOf(view)
	const shown = quote.bars.slice(start, view.end)
	const at = view.at === null || view.at < start || view.at >= view.end ? null : view.at
	const bar = quote.bars[at ?? quote.bars.length - 1]
	if (bar === undefined) return null
	const said = `${writeDay(bar.date, locale, 'long')} ${t('quote.said', {
		open: writeDecimal(bar.open, locale),
		high: writeDecimal(bar.high, locale),
		low: writeDecimal(bar.low, locale),
		close: writeDecimal(bar.close, locale),
		move: toMove(bar.change),
		change: bar.changePercent === null ? '' : writePercent(bar.changePercent, locale),
	})}`
	const point = (event: PointerEvent & { readonly currentTarget: Element }) => {
		const index = findBarAt(event.clientX - event.currentTarget.getBoundingClientRect().left, plot, shown.length)
		setView((now) => (index === null ? { ...now, at: null } : lookAt(now, startOf(now) + index)))
	}
	const press = (event: KeyboardEvent) => {
		const next = event.key === 'Escape' && at !== null ? { ...view, at: null } : pressKey(view, event.key)
		if (next === null) return
		event.preventDefault()
		setView(next)
	}
	const page = Math.max(1, Math.floor(view.fits / 2))
	return (
		<div class={styles['chart']}>
			<QuoteFacts bar={bar} />
			<div
				ref={element}
				class={styles['plot']}
				role="slider"
				tabIndex={0}
				aria-label={t('quote.chart', { name: quote.name, period })}
				aria-roledescription={t('quote.chartRole')}
				aria-orientation="horizontal"
				aria-valuemin={1}
				aria-valuemax={quote.bars.length}
				aria-valuenow={(at ?? quote.bars.length - 1) + 1}
				aria-valuetext={said}
				onKeyDown={press}
				onPointerMove={point}
				onPointerDown={point}
				onPointerLeave={(event) => event.pointerType === 'mouse' && setView((now) => ({ ...now, at: null }))}
			>
				{width > 0 && (
					<ChartDrawing
						bars={shown}
						period={period}
						at={at === null ? null : at - start}
						plot={plot}
						axis={axis}
						last={quote.bars.at(-1) ?? bar}
					/>
				)}
			</div>
			<div class={styles['turn']}>
				<IconButton
					icon="back"
					label={t('quote.earlier')}
					disabled={start === 0}
					onClick={() => setView((now) => ({ ...moveWindow(now, -page), at: null }))}
				/>
				<span class={styles['range']}>
					{writeDay(shown[0]?.date ?? bar.date, locale, 'long')} –{' '}
					{writeDay(shown.at(-1)?.date ?? bar.date, locale, 'long')}
				</span>
				<IconButton
					icon="chevron-right"
					label={t('quote.later')}
					disabled={view.end >= view.count}
					onClick={() => setView((now) => ({ ...moveWindow(now, page), at: null }))}
				/>
			</div>
		</div>
	)
}
