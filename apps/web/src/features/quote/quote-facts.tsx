import type { QuoteBar } from '@hutong/protocol'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './quote-facts.module.css'
import { toMove, writeDay, writeDecimal, writePercent, writeVolume } from './quote-number.ts'

/** What one bar says in numbers. */
export function QuoteFacts({ bar }: { readonly bar: QuoteBar }) {
	const { t, locale } = useI18n()
	const facts = [
		['open', writeDecimal(bar.open, locale)],
		['high', writeDecimal(bar.high, locale)],
		['low', writeDecimal(bar.low, locale)],
		['close', writeDecimal(bar.close, locale)],
		['volume', writeVolume(bar.volume, locale)],
	] as const
	return (
		<dl class={styles['facts']}>
			<div class={styles['day']}>
				<dt>{t('quote.date')}</dt>
				<dd>{writeDay(bar.date, locale, 'long')}</dd>
			</div>
			{facts.map(([name, value]) => (
				<div key={name}>
					<dt>{t(`quote.${name}`)}</dt>
					<dd>{value}</dd>
				</div>
			))}
			<div>
				<dt>{t('quote.change')}</dt>
				<dd data-move={toMove(bar.change)}>
					{bar.changePercent === null ? '–' : writePercent(bar.changePercent, locale)}
				</dd>
			</div>
		</dl>
	)
}
