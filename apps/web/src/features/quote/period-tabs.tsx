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

/** Day, week, month: arrows go from one to the next, Home and End to the first and the last. */
export function PeriodTabs({ period, controls, onChoose }: PeriodTabsProps) {
	const { t } = useI18n()
	const list = useRef<HTMLDivElement>(null)
	const move = (event: KeyboardEvent) => {
		const next = findNext(period, event.key)
		if (next === undefined) return
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

function findNext(period: QuotePeriod, key: string): QuotePeriod | undefined {
	const at = periods.indexOf(period)
	switch (key) {
		case 'ArrowLeft':
			return periods[at - 1]
		case 'ArrowRight':
			return periods[at + 1]
		case 'Home':
			return periods[0]
		case 'End':
			return periods.at(-1)
		default:
			return undefined
	}
}
