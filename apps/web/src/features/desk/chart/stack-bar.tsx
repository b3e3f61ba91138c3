import { type Counts, outcomes, totalOf } from '../outcomes.ts'
import styles from './chart.module.css'

type StackBarProps = {
	readonly counts: Counts
	/** What the whole width stands for. */
	readonly most: number
}

/** One bar in the colours of the outcomes; its numbers stand beside it. */
export function StackBar({ counts, most }: StackBarProps) {
	let x = 0
	return (
		<svg class={styles['bar']} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
			<rect class={styles['ground']} width="100" height="1" />
			{outcomes.map((outcome) => {
				const width = (counts[outcome] / Math.max(1, most, totalOf(counts))) * 100
				const left = x
				x += width
				return width === 0 ? null : (
					<rect key={outcome} class={styles['part']} data-outcome={outcome} x={left} width={width} height="1" />
				)
			})}
		</svg>
	)
}

type PlainBarProps = {
	readonly count: number
	readonly most: number
	/** Whose colour it has; without one it is grey. */
	readonly outcome?: string
}

/** One bar of one colour; its number stands beside it. */
export function PlainBar({ count, most, outcome }: PlainBarProps) {
	return (
		<svg class={styles['bar']} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
			<rect class={styles['ground']} width="100" height="1" />
			<rect
				class={`${styles['part']} ${styles['plain']}`}
				data-outcome={outcome}
				width={(count / Math.max(1, most)) * 100}
				height="1"
			/>
		</svg>
	)
}
