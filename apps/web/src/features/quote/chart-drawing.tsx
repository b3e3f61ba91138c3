import type { QuoteBar, QuotePeriod } from '@hutong/protocol'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { Candles } from './candles.tsx'
import styles from './chart-drawing.module.css'
import { layOutChart } from './chart-layout.ts'
import { findDateMarks } from './date-marks.ts'
import { toMove, writeDay, writeDecimal } from './quote-number.ts'

type ChartDrawingProps = {
	readonly bars: readonly QuoteBar[]
	readonly period: QuotePeriod
	/** The bar the crosshair is on, of those shown. */
	readonly at: number | null
	/** Width of the candles, and of the prices beside them. */
	readonly plot: number
	readonly axis: number
	/** The bar whose price is the price now. */
	readonly last: QuoteBar
}

const prices = 280
const volumes = 64
const gap = 14
const dates = 22
const dateWidth = 92
const floor = prices + gap + volumes

/** What the chart shows; its numbers and keys are beside it, so it is nothing to a screen reader. */
export function ChartDrawing({ bars, period, at, plot, axis, last }: ChartDrawingProps) {
	const { locale } = useI18n()
	const layout = layOutChart(bars, { width: plot, prices, volumes, ticks: 6 })
	const crossed = at === null ? undefined : layout.bars[at]
	const lastY = layout.toY(Number(last.close))
	const crossY = crossed === undefined ? lastY : layout.toY(Number(crossed.bar.close))
	const dateX = Math.min(plot - dateWidth, Math.max(0, (crossed?.x ?? 0) - dateWidth / 2))
	const isFree = (y: number) => Math.abs(y - lastY) > 14 && Math.abs(y - crossY) > 14
	const isDateFree = (x: number) => crossed === undefined || Math.abs(x - dateX - dateWidth / 2) > dateWidth / 2 + 24
	return (
		<svg class={styles['drawing']} width={plot + axis} height={floor + dates} aria-hidden="true">
			{layout.ticks.map((tick) => (
				<g key={tick.price}>
					<path class={styles['grid']} d={`M0 ${edge(tick.y)}H${plot}`} />
					{isFree(tick.y) && (
						<text class={styles['tick']} x={plot + 6} y={tick.y + 4}>
							{writeDecimal(tick.price.toFixed(tick.places), locale)}
						</text>
					)}
				</g>
			))}
			<path class={styles['grid']} d={`M0 ${floor + 0.5}H${plot}`} />
			{findDateMarks(bars, period, plot).map(({ index, date, form }) => (
				<g key={date}>
					<path class={styles['grid']} d={`M${edge(layout.bars[index]?.x ?? 0)} 0V${floor}`} />
					{isDateFree(layout.bars[index]?.x ?? 0) && (
						<text class={styles['date']} x={layout.bars[index]?.x ?? 0} y={floor + 16}>
							{new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))}
						</text>
					)}
				</g>
			))}
			<Candles layout={layout} floor={floor} />
			{lastY >= 0 && lastY <= prices && (
				<g data-move={toMove(last.change)} class={styles['last']}>
					<path d={`M0 ${edge(lastY)}H${plot}`} />
					<Label x={plot} y={lastY} width={axis} text={writeDecimal(last.close, locale)} />
				</g>
			)}
			{crossed !== undefined && (
				<g class={styles['cross']}>
					<path d={`M${edge(crossed.x)} 0V${floor}M0 ${edge(crossY)}H${plot}`} />
					<Label x={plot} y={crossY} width={axis} text={writeDecimal(crossed.bar.close, locale)} />
					<Label x={dateX} y={floor + 11} width={dateWidth} text={writeDay(crossed.bar.date, locale, 'long')} />
				</g>
			)}
		</svg>
	)
}

type LabelProps = { readonly x: number; readonly y: number; readonly width: number; readonly text: string }

function Label({ x, y, width, text }: LabelProps) {
	return (
		<>
			<rect x={x} y={y - 10} width={width} height={20} rx={3} />
			<text x={x + width / 2} y={y + 4}>
				{text}
			</text>
		</>
	)
}

/** In the middle of a pixel: a line of one pixel is then one pixel wide. */
function edge(pixels: number): number {
	return Math.floor(pixels) + 0.5
}
