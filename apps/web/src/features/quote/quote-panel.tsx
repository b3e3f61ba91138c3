import type { Quote, QuotePeriod } from '@hutong/protocol'
import { useId, useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import { IconButton } from '../../components/icon-button/icon-button.tsx'
import { Panel } from '../../components/panel/panel.tsx'
import { Skeleton } from '../../components/skeleton/skeleton.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { PeriodTabs } from './period-tabs.tsx'
import { PriceLine, QuoteCode } from './price-line.tsx'
import { QuoteChart } from './quote-chart.tsx'
import { writeRecentTime } from './quote-number.ts'
import styles from './quote-panel.module.css'
import { QuoteTable } from './quote-table.tsx'
import { type LoadQuote, type QuoteState, useQuote } from './use-quote.ts'

export type QuotePanelProps = {
	/** What the card shows. */
	readonly quote: Quote
	/** Who the quote is read from, as the card says it. */
	readonly source: string
	readonly layout: 'panel' | 'sheet'
	readonly load: LoadQuote
	readonly onClose: () => void
	/** Opens the page the link leads to. */
	readonly onPage: () => void
}

/** A quote at full size beside the conversation: the price, its chart by day, week and month, and the same as a table. */
export function QuotePanel({ quote: card, source, layout, load, onClose, onPage }: QuotePanelProps) {
	const { t } = useI18n()
	const [period, setPeriod] = useState<QuotePeriod>('day')
	const state = useQuote(card, period, load)
	const chartId = useId()
	const now = state.quote !== null && period === 'day' ? state.quote : card
	return (
		<Panel
			layout={layout}
			label={card.name}
			onClose={onClose}
			bar={
				<>
					<IconButton icon="close" label={t('quote.closePanel')} onClick={onClose} />
					<h2 class={styles['title']}>
						<span dir="auto">{card.name}</span>
						<QuoteCode quote={card} />
					</h2>
					<button type="button" class={styles['page']} onClick={onPage}>
						{t('quote.openPage')}
						<Icon name="chevron-right" size={16} />
					</button>
				</>
			}
		>
			<div class={styles['content']}>
				<PriceLine quote={now} size="panel" />
				<PeriodTabs period={period} controls={chartId} onChoose={setPeriod} />
				<div id={chartId} role="tabpanel" aria-label={t(`quote.period.${period}`)} class={styles['chart']}>
					<Chart state={state} period={period} />
				</div>
				<AsOf quote={now} source={source} />
			</div>
		</Panel>
	)
}

function Chart({ state, period }: { readonly state: QuoteState; readonly period: QuotePeriod }) {
	const { t } = useI18n()
	const { quote, phase, retry } = state
	return (
		<>
			{phase === 'failed' && (
				<div class={styles['failed']} role="status">
					<span>{t(quote === null ? 'quote.failed' : 'quote.failedPartly')}</span>
					<Button onClick={retry}>{t('common.retry')}</Button>
				</div>
			)}
			{quote === null && phase === 'loading' && (
				<div aria-busy="true">
					<Skeleton height="420px" />
				</div>
			)}
			{quote !== null && (
				<>
					<QuoteChart key={period} quote={quote} period={period} />
					<QuoteTable
						key={`${period} table`}
						bars={quote.bars}
						caption={t('quote.table', { name: quote.name, period })}
					/>
				</>
			)}
		</>
	)
}

function AsOf({ quote, source }: { readonly quote: Quote; readonly source: string }) {
	const { t, locale } = useI18n()
	const time = writeRecentTime(quote.readAt, Date.now(), locale)
	return (
		<p class={styles['asOf']}>
			<span data-stale={quote.stale}>{t(quote.stale ? 'quote.stale' : 'quote.readAt', { time })}</span>
			<span>{t('quote.source', { source })}</span>
		</p>
	)
}
