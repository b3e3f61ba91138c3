import styles from './candles.module.css'
import type { ChartLayout, PlacedBar } from './chart-layout.ts'

type CandlesProps = {
	readonly layout: ChartLayout
	/** Where the volumes stand on. */
	readonly floor: number
}

/**
 * Bars as candles with their volumes beneath: a rise is hollow and a fall is full, so that colour is not all that tells
 * them apart. Two paths each: a year of days is not a thousand elements.
 */
export function Candles({ layout, floor }: CandlesProps) {
	const { bars, body } = layout
	const rises = bars.filter((bar) => bar.rises)
	const falls = bars.filter((bar) => !bar.rises)
	return (
		<g>
			{[
				{ name: 'rise', bars: rises },
				{ name: 'fall', bars: falls },
			].map((side) => (
				<g key={side.name} class={styles[side.name]}>
					<path class={styles['candle']} d={side.bars.map((bar) => toCandle(bar, body)).join('')} />
					<path class={styles['volume']} d={side.bars.map((bar) => toVolume(bar, body, floor)).join('')} />
				</g>
			))}
		</g>
	)
}

function toCandle({ x, top, bottom, high, low }: PlacedBar, body: number): string {
	const [middle, left] = [round(x), round(x - body / 2)]
	// A bar that opened and closed alike is a line, not nothing.
	const height = Math.max(1, bottom - top)
	const box = body < 2 ? '' : `M${left} ${round(top)}h${body}v${round(height)}h${-body}z`
	const inner = body < 2 ? `M${middle} ${round(top)}v${round(height)}` : ''
	return `${box}${inner}M${middle} ${round(high)}V${round(top)}M${middle} ${round(top + height)}V${round(Math.max(low, top + height))}`
}

function toVolume({ x, volume }: PlacedBar, body: number, floor: number): string {
	return `M${round(x - body / 2)} ${floor}v${round(-volume)}h${body}v${round(volume)}z`
}

function round(pixels: number): number {
	return Math.round(pixels * 10) / 10
}
