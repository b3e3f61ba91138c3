import type { TransparencyReport } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Select } from '../../../components/select/select.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { SectionHead } from '../parts/section-head.tsx'
import { Shown } from '../parts/shown.tsx'
import type { SectionProps } from '../section-props.ts'
import { useAsked } from '../use-asked.ts'
import { listMonths } from './months.ts'
import styles from './report.module.css'
import { ReportTables } from './report-tables.tsx'

/** A month in numbers, for everybody to read. */
export function ReportScreen({ desk }: SectionProps) {
	const { t, locale } = useI18n()
	const [months] = useState(() => listMonths(new Date(), 24))
	const [month, setMonth] = useState(months[0] ?? '')
	const asked = useAsked(() => desk.transparency(month), [desk, month])
	const name = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' })
	const report = asked.value?.month === month ? asked.value : null
	return (
		<>
			<SectionHead title={t('desk.report.title')}>
				<Select
					label={t('desk.report.month')}
					labelHidden
					value={month}
					options={months.map((each) => ({ value: each, label: name.format(new Date(`${each}-01T00:00:00Z`)) }))}
					onChoose={setMonth}
				/>
				{report !== null && <Exports report={report} />}
			</SectionHead>
			<p class={styles['note']}>{t('desk.report.note')}</p>
			<Shown asked={{ ...asked, value: report }}>{(value) => <ReportTables report={value} />}</Shown>
		</>
	)
}

function Exports({ report }: { readonly report: TransparencyReport }) {
	const { t } = useI18n()
	const address = `/api/desk/transparency/${report.month}`
	return (
		<>
			<a class={styles['export']} href={address} download={`hutong-${report.month}.json`}>
				{t('desk.report.json')}
			</a>
			<a class={styles['export']} href={`${address}?format=csv`} download={`hutong-${report.month}.csv`}>
				{t('desk.report.csv')}
			</a>
		</>
	)
}
