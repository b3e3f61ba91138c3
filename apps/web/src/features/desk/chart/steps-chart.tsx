import type { DeskToday } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { outcomes, totalOf } from '../outcomes.ts'
import { useWords } from '../use-words.ts'
import styles from './chart.module.css'
import { Legend } from './legend.tsx'
import { StepsTable } from './steps-table.tsx'
import { toMarks, toTop } from './tick.ts'

type StepsChartProps = {
	readonly steps: DeskToday['steps']
	/** What a step is. */
	readonly unit: 'hour' | 'day'
}

/** What came of taps, step by step: a drawing that the pointer reads, and the same as a table for everybody else. */
export function StepsChart({ steps, unit }: StepsChartProps) {
	const { t } = useI18n()
	const words = useWords()
	const [at, setAt] = useState<number | null>(null)
	const top = toTop(Math.max(0, ...steps.map(totalOf)))
	const busiest = steps.reduce<DeskToday['steps'][number] | undefined>(
		(most, step) => (most === undefined || totalOf(step) > totalOf(most) ? step : most),
		undefined,
	)
	const say = (step: DeskToday['steps'][number]) => (unit === 'hour' ? words.hour(step.at) : words.day(step.at))
	const point = (event: PointerEvent & { readonly currentTarget: Element }) => {
		const box = event.currentTarget.getBoundingClientRect()
		setAt(Math.min(steps.length - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * steps.length))))
	}
	const chosen = at === null ? undefined : steps[at]
	return (
		<figure class={styles['figure']}>
			<Legend />
			<div class={styles['chart']}>
				<div class={styles['axis']} aria-hidden="true">
					<span>{words.number(top)}</span>
					<span>{words.number(top / 2)}</span>
					<span>0</span>
				</div>
				<div class={styles['plot']}>
					<svg
						class={styles['drawing']}
						viewBox={`0 0 ${Math.max(1, steps.length) * 10} 100`}
						preserveAspectRatio="none"
						role="img"
						aria-label={t('desk.today.chart', {
							unit,
							count: totalOf(busiest ?? { page: 0, confirm: 0, copy: 0, stopped: 0 }),
							time: busiest === undefined ? '–' : say(busiest),
						})}
						onPointerMove={point}
						onPointerDown={point}
						onPointerLeave={() => setAt(null)}
					>
						<path class={styles['grid']} d={`M0 50H${steps.length * 10}M0 0.5H${steps.length * 10}`} />
						{steps.map((step, index) => (
							<Column key={step.at} step={step} x={index * 10} top={top} chosen={index === at} />
						))}
					</svg>
					<div class={styles['times']} aria-hidden="true">
						{toMarks(steps.length, 6).map((index) => (
							<span key={index} style={{ left: `${((index + 0.5) / steps.length) * 100}%` }}>
								{say(steps[index] ?? { at: 0, page: 0, confirm: 0, copy: 0, stopped: 0 })}
							</span>
						))}
					</div>
				</div>
			</div>
			<p class={styles['readout']} aria-hidden="true">
				{chosen === undefined
					? t('desk.today.chartHint')
					: `${say(chosen)} · ${outcomes.map((each) => `${t(`desk.outcome.${each}`)} ${words.number(chosen[each])}`).join(' · ')}`}
			</p>
			<StepsTable steps={steps} say={say} unit={unit} />
		</figure>
	)
}

type ColumnProps = {
	readonly step: DeskToday['steps'][number]
	readonly x: number
	readonly top: number
	readonly chosen: boolean
}

function Column({ step, x, top, chosen }: ColumnProps) {
	let floor = 100
	return (
		<g>
			{chosen && <rect class={styles['chosen']} x={x} y={0} width={10} height={100} />}
			{outcomes.map((outcome) => {
				const height = (step[outcome] / top) * 100
				floor -= height
				return height === 0 ? null : (
					<rect
						key={outcome}
						class={styles['part']}
						data-outcome={outcome}
						x={x + 1.5}
						y={floor}
						width={7}
						height={height}
					/>
				)
			})}
		</g>
	)
}
