import type { QuotePeriod } from '@hutong/protocol'
import { useRef } from 'preact/hooks'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './period-tabs.module.css'

const periods = ['day', 'week', 'month'] as const satisfies readonly QuotePeriod[]

type PeriodTabsProps = {
	readonly period: QuotePeriod
	/** Id of what the tabs are for. */
	readonly controls: string
	readonly onChoose: (period: QuotePeriod) => void
}

/** Day, week, month: arrows go from one to the next. */
export function PeriodTabs({ period, controls, onChoose }: PeriodTabsProps) {
	const { t } = useI18n()
	const list = useRef<HTMLDivElement>(null)
	const move = (event: KeyboardEvent) => {
		const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
		const next = periods[periods.indexOf(period) + by]
		if (by === 0 || next === undefined) return
		event.preventDefault()
		onChoose(next)
		list.current?.querySelectorAll<HTMLElement>('[role=tab]')[periods.indexOf(next)]?.focus()
	}
	return (
		<div ref={list} class={styles['tabs']} role="tablist" aria-label={t('quote.periods')} onKeyDown={move}>
			{periods.map((each) => (
				<button
					key={each}
					type="button"
					role="tab"
					aria-selected={each === period}
					aria-controls={controls}
					tabIndex={each === period ? 0 : -1}
					class={styles['tab']}
					onClick={() => onChoose(each)}
				>
					{t(`quote.period.${each}`)}
				</button>
			))}
		</div>
	)
}
