import type { QuoteBar } from '@hutong/protocol'

/** Where a chart's parts lie, in pixels; prices are fractions here, for no digit of them is shown. */
export type ChartLayout = {
	readonly bars: readonly PlacedBar[]
	/** Width of a candle's body. */
	readonly body: number
	readonly ticks: readonly Tick[]
	readonly toY: (price: number) => number
}

export type PlacedBar = {
	readonly bar: QuoteBar
	/** Middle of its column. */
	readonly x: number
	readonly rises: boolean
	readonly top: number
	readonly bottom: number
	readonly high: number
	readonly low: number
	/** Height of its volume. */
	readonly volume: number
}

export type Tick = { readonly y: number; readonly price: number; readonly places: number }

export type ChartSize = {
	readonly width: number
	/** Height of the prices, and of the volumes beneath. */
	readonly prices: number
	readonly volumes: number
	/** How many prices are written beside it, about. */
	readonly ticks: number
}

/** Lays bars out side by side, prices above and volumes beneath. */
export function layOutChart(bars: readonly QuoteBar[], size: ChartSize): ChartLayout {
	const low = Math.min(...bars.map((bar) => Number(bar.low)))
	const high = Math.max(...bars.map((bar) => Number(bar.high)))
	// A price that never moved is drawn in the middle.
	const span = high - low || Math.abs(high) || 1
	const [bottom, top] = [(high + low) / 2 - span * 0.54, (high + low) / 2 + span * 0.54]
	const toY = (price: number) => ((top - price) / (top - bottom)) * size.prices
	const most = Math.max(1, ...bars.map((bar) => bar.volume))
	const column = size.width / Math.max(1, bars.length)
	const place = (bar: QuoteBar, index: number): PlacedBar => {
		const [open, close] = [Number(bar.open), Number(bar.close)]
		return {
			...{ bar, x: (index + 0.5) * column, rises: close > open || (close === open && !bar.change?.startsWith('-')) },
			...{ top: toY(Math.max(open, close)), bottom: toY(Math.min(open, close)) },
			...{ high: toY(Number(bar.high)), low: toY(Number(bar.low)), volume: (bar.volume / most) * size.volumes },
		}
	}
	const body = Math.max(1, Math.min(18, Math.floor(column * 0.66)))
	return {
		bars: bars.map(place),
		body,
		toY,
		ticks: toTicks(bottom, top, size.ticks).map((tick) => ({ ...tick, y: toY(tick.price) })),
	}
}

/** The bar under a place; null outside. */
export function findBarAt(x: number, width: number, count: number): number | null {
	return count === 0 || x < 0 || x >= width ? null : Math.min(count - 1, Math.floor((x / width) * count))
}

/** Round prices between two: steps of 1, 2 or 5 at some power of ten. */
export function toTicks(bottom: number, top: number, count: number): Omit<Tick, 'y'>[] {
	const rough = (top - bottom) / Math.max(1, count)
	const power = 10 ** Math.floor(Math.log10(rough))
	const step = power * (rough < power * 1.5 ? 1 : rough < power * 3.5 ? 2 : rough < power * 7.5 ? 5 : 10)
	const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
	const ticks: Omit<Tick, 'y'>[] = []
	for (let index = Math.ceil(bottom / step); index * step <= top; index++) ticks.push({ price: index * step, places })
	return ticks
}
