import type { QuoteBar } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { toMove, writeDay, writeDecimal, writePercent, writeVolume } from './quote-number.ts'
import styles from './quote-table.module.css'

type QuoteTableProps = { readonly bars: readonly QuoteBar[]; readonly caption: string }

/** Rows drawn at once, and added by each press. */
const page = 60

/** The same bars as a table, the newest first and what matters most at the left, for whoever reads rather than looks. */
export function QuoteTable({ bars, caption }: QuoteTableProps) {
	const { t, locale } = useI18n()
	const [opened, setOpened] = useState(false)
	const [shown, setShown] = useState(page)
	const rows = opened ? bars.toReversed().slice(0, shown) : []
	return (
		<details class={styles['details']} onToggle={(event) => setOpened(event.currentTarget.open)}>
			<summary class={styles['summary']}>{t('quote.asTable')}</summary>
			{/* Wide numbers scroll sideways; whoever has no mouse reaches it by Tab. */}
			<section class={styles['scroll']} aria-label={caption} tabIndex={opened ? 0 : -1}>
				<table class={styles['table']}>
					<caption class={styles['caption']}>{caption}</caption>
					<thead>
						<tr>
							{(['date', 'close', 'change', 'open', 'high', 'low', 'volume'] as const).map((name) => (
								<th key={name} scope="col">
									{t(`quote.${name}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map((bar) => (
							<tr key={bar.date}>
								<th scope="row">{writeDay(bar.date, locale, 'numbers')}</th>
								<td>{writeDecimal(bar.close, locale)}</td>
								<td data-move={toMove(bar.change)}>
									{bar.changePercent === null ? '–' : writePercent(bar.changePercent, locale)}
								</td>
								<td>{writeDecimal(bar.open, locale)}</td>
								<td>{writeDecimal(bar.high, locale)}</td>
								<td>{writeDecimal(bar.low, locale)}</td>
								<td>{writeVolume(bar.volume, locale)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</section>
			{shown < bars.length && (
				<button type="button" class={styles['more']} onClick={() => setShown(shown + page)}>
					{t('quote.moreRows')}
				</button>
			)}
		</details>
	)
}
