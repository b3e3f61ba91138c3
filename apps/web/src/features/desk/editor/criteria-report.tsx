import type { CriteriaViolation, PolicyCheck } from '@hutong/protocol'
import { Icon } from '../../../components/icon/icon.tsx'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { CodeBlock } from '../parts/code-block.tsx'
import { Tag } from '../parts/tag.tsx'
import { Tile } from '../parts/tile.tsx'
import { useWords } from '../use-words.ts'
import styles from './editor.module.css'
import { writeJson } from './write-json.ts'

const criteria = [1, 2, 3] as const

/** The ministry's three criteria, held against the policy over every scene, kind and platform. */
export function CriteriaReport({ criteria: report }: { readonly criteria: PolicyCheck['criteria'] }) {
	const { t } = useI18n()
	const words = useWords()
	return (
		<Tile
			title={t('desk.criteria.title')}
			aside={<span class={styles['checked']}>{t('desk.criteria.checked', { count: report.checked })}</span>}
		>
			<ol class={styles['criteria']}>
				{criteria.map((criterion) => {
					const broken = report.violations.filter((violation) => violation.criterion === criterion)
					return (
						<li key={criterion} class={styles['criterion']}>
							<p class={styles['criterionHead']}>
								<span class={styles['criterionWords']}>{t(`desk.criteria.words.${criterion}`)}</span>
								<Tag tone={broken.length === 0 ? 'good' : 'bad'}>
									<Icon name={broken.length === 0 ? 'check' : 'alert'} size={14} />
									{broken.length === 0 ? t('desk.criteria.kept') : t('desk.criteria.broken', { count: broken.length })}
								</Tag>
							</p>
							{broken.map((violation) => (
								<Violation key={`${violation.rules.join(' ')} ${words.word(violation.words)}`} violation={violation} />
							))}
						</li>
					)
				})}
			</ol>
		</Tile>
	)
}

function Violation({ violation }: { readonly violation: CriteriaViolation }) {
	const { t } = useI18n()
	const words = useWords()
	return (
		<details class={styles['violation']}>
			<summary>{words.word(violation.words)}</summary>
			<p class={styles['violationRules']}>
				{t('desk.criteria.rules')}
				{violation.rules.map((rule) => (
					<code key={rule}>{rule}</code>
				))}
			</p>
			<p class={styles['violationRules']}>{t('desk.criteria.example')}</p>
			<CodeBlock label={t('desk.criteria.example')}>{writeJson(violation.example)}</CodeBlock>
		</details>
	)
}
